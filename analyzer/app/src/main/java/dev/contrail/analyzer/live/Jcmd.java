package dev.contrail.analyzer.live;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The JDK's {@code jcmd}: for questions that should leave no management agent behind in the JVM that is asked. */
final class Jcmd {
    private static final Path PROGRAM = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private Jcmd() {}

    /** What the JVM answers to these commands; empty when there is no {@code jcmd}, or no answer in time. */
    static String ask(long pid, List<String> commands, int timeoutSeconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("contrail-", ".jcmd");
        Path answer = Files.createTempFile("contrail-", ".txt");
        try {
            Files.write(script, commands);
            return run(
                    List.of(PROGRAM.toString(), Long.toString(pid), "-f", script.toString()), answer, timeoutSeconds);
        } finally {
            Files.delete(script);
            Files.delete(answer);
        }
    }

    private static String run(List<String> command, Path answer, int timeoutSeconds)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        try {
            boolean ended = process.waitFor(timeoutSeconds, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Files.readString(answer, Charset.defaultCharset()) : "";
        } finally {
            process.destroyForcibly();
        }
    }
}
