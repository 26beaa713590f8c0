package dev.contrail.benchmarks.level;

import dev.contrail.benchmarks.results.Measurements;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts {@link LevelProgram} with a default recording and moves its level with {@code contrail level}: {@code LevelRun
 * CONTRAIL_JAR} prints what a call cost at each, in one line of JSON.
 */
public final class LevelRun {
    private static final List<String> LEVELS = List.of("debug", "trace", "info", "off");
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";

    private LevelRun() {}

    /** Runs once. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        JAVA,
                        "-XX:StartFlightRecording:disk=true,maxsize=64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LevelProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader answers = program.inputReader(StandardCharsets.UTF_8)) {
            String pid = answer(answers, "ready ");
            var costs = new LinkedHashMap<String, Object>();
            costs.put("before", cost(program, answers));
            for (String level : LEVELS) {
                setLevel(args[0], pid, level);
                costs.put(level, cost(program, answers));
            }
            System.out.println(Measurements.line(Map.copyOf(costs)));
        } finally {
            program.destroyForcibly();
        }
    }

    private static double cost(Process program, BufferedReader answers) throws IOException {
        program.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
        return Double.parseDouble(answer(answers, "cost "));
    }

    private static String answer(BufferedReader answers, String beginning) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new IOException("the program ended instead of answering");
    }

    private static void setLevel(String jar, String pid, String level) throws IOException, InterruptedException {
        Process contrail = new ProcessBuilder(JAVA, "-jar", jar, "level", pid, level, "--force")
                .redirectErrorStream(true)
                .start();
        String output = new String(contrail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (contrail.waitFor() != 0) {
            throw new IOException("contrail level " + level + ": " + output);
        }
    }
}
