package dev.contrail.jmc.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A display without a screen, and JVMs whose windows are on it. */
final class Xvfb implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private final Process server;
    private final String display;

    private Xvfb(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /** Starts one; skips the test when there is none to start, but fails it where CI is to have installed it. */
    static Xvfb start() throws IOException {
        List<String> missing =
                Stream.of("Xvfb", "xdotool").filter(tool -> !isInstalled(tool)).toList();
        if (System.getenv("CI") != null) {
            assertThat(missing).as("CI installs what shows windows").isEmpty();
        }
        assumeTrue(missing.isEmpty(), "SKIPPED: no window is looked at, for " + missing + " is not installed");
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = server.inputReader().readLine(); // it says its number once it can be used
        assertThat(number).as("the number of a display").isNotNull();
        return new Xvfb(server, ":" + number);
    }

    private static boolean isInstalled(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** Runs a main class of these tests; what it says, and whether it ended well, is for the caller to judge. */
    Result run(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("contrail-window", ".log");
        try {
            return run(log, main, arguments);
        } finally {
            Files.delete(log);
        }
    }

    private Result run(Path log, Class<?> main, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "-Xmx1g",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        builder.environment().put("NO_AT_BRIDGE", "1");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ended in time: %s", Files.readString(log))
                    .isTrue();
            return new Result(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** How a JVM ended, and all that it said. */
    record Result(int exit, String output) {}

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
