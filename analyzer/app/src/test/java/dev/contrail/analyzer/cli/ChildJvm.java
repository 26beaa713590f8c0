package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own that runs a program of the tests on this JDK; closing it destroys it. */
final class ChildJvm implements AutoCloseable {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final int LONGEST_END_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a program that says {@code ready}, in a directory, with options for its JVM. */
    static ChildJvm start(Path directory, Class<?> program, String... options) throws IOException {
        List<String> command = java(options);
        command.add(program.getName());
        var child = start(new ProcessBuilder(command).directory(directory.toFile()));
        child.await("ready");
        return child;
    }

    /** Starts our command line. */
    static ChildJvm contrail(Path directory, List<String> arguments) throws IOException {
        List<String> command = java();
        command.add(Main.class.getName());
        command.addAll(arguments);
        return start(new ProcessBuilder(command).directory(directory.toFile()));
    }

    static ChildJvm start(ProcessBuilder builder) throws IOException {
        return new ChildJvm(builder.redirectErrorStream(true).start());
    }

    /** The start of a command that runs a class of the tests. */
    static List<String> java(String... options) {
        var command = new ArrayList<String>();
        command.add(JAVA_HOME.resolve("bin").resolve("java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath()));
        return command;
    }

    /** Each entry as seen from any folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    String pid() {
        return Long.toString(process.pid());
    }

    /** Lets {@link EmittingProgram} emit one event of each level, labelled with a phase. */
    void emit(String phase) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(phase).append('\n').flush();
        await("emitted " + phase);
    }

    /** Reads output until a line begins so. */
    void await(String beginning) throws IOException {
        var seen = new ArrayList<String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return;
            }
            seen.add(line);
        }
        throw new AssertionError("ended instead of saying " + beginning + ": " + String.join("\n", seen));
    }

    /** Runs {@code jcmd} on it; what that says. */
    String jcmd(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.addAll(List.of(JAVA_HOME.resolve("bin").resolve("jcmd").toString(), pid()));
        command.addAll(List.of(arguments));
        try (ChildJvm jcmd = start(new ProcessBuilder(command))) {
            Ended ended = jcmd.end();
            assertThat(ended.exitCode()).as(ended.output()).isZero();
            return ended.output();
        }
    }

    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, pid()).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** Closes its input, which ends {@link EmittingProgram}, and waits for its end, but not for ever. */
    Ended end() throws IOException, InterruptedException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        var late = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(LONGEST_END_SECONDS, TimeUnit.SECONDS));
        var rest = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            rest.append(line).append('\n');
        }
        assertThat(process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS) && late.cancel(false))
                .as("ended in time")
                .isTrue();
        return new Ended(process.exitValue(), rest.toString());
    }

    record Ended(int exitCode, String output) {}

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
