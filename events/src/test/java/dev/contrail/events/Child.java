package dev.contrail.events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that runs {@link ChildProgram}, and what one can ask of it. */
final class Child implements AutoCloseable {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private final Process process;
    private final BufferedReader answers;

    private Child(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(Path directory, String... options) throws IOException {
        return start(directory, ChildProgram.class, List.of(), options);
    }

    static Child start(Path directory, Class<?> program, List<String> arguments, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.add("-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("temporary"))); // it may be killed
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return start(directory, command);
    }

    static Child start(Path directory, List<String> command) throws IOException {
        var child = new Child(new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start());
        child.await("ready");
        return child;
    }

    static String tool(String name) {
        return JAVA_HOME.resolve("bin").resolve(name).toString();
    }

    /** Puts {@code contrail.jfc} where a reader of the documentation has it: into the program's directory. */
    static void unpackSettings(Path directory) throws IOException {
        try (var in = Contrail.class.getResourceAsStream("/contrail.jfc")) {
            Files.copy(in, directory.resolve("contrail.jfc"));
        }
    }

    /** One event of each kind at each level. */
    void emit() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("emit\n").flush();
        await("emitted");
    }

    /** Runs a {@code jcmd} command and gives back what it printed. */
    String jcmd(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool("jcmd"), String.valueOf(process.pid())));
        command.addAll(List.of(arguments));
        Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jcmd.waitFor()).as(output).isZero();
        return output;
    }

    void finish() throws IOException, InterruptedException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        assertThat(process.waitFor(60, SECONDS)).as("ended in time").isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Lets a program that waits for a line go on. */
    void goOn() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("go on\n").flush();
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for a program that ends by itself, however. */
    void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(60, SECONDS)).as("ended in time").isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        kill(); // and wait: what it still writes would keep the test's folder from being deleted
    }

    private void await(String answer) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals(answer)) {
                return;
            }
            seen.add(line);
        }
        throw new AssertionError("the program ended instead of saying " + answer + ": " + seen);
    }
}
