package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of a running JVM, and every way in which they end. */
@Timeout(180)
class RecordCommandTest {
    @TempDir
    private Path directory;

    @Test
    void record_duration_writesOurEventsAndNoTelltales() throws Exception {
        Path file = directory.resolve("x.jfr");
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            try (var running = contrail("record", child.pid(), "--duration", "3s", "-o", "x.jfr")) {
                running.await("recording");
                child.emit("p1");
                assertThat(running.end().exitCode()).isZero();
            }
            assertThat(CommandRun.out("ps")).doesNotContainPattern("(?m)^ *" + child.pid() + " .*contrail-record");
        }

        assertThat(CommandRun.labels(file)).containsExactly("p1-info", "own-p1-info", "p1-debug", "own-p1-debug");
        assertThat(CommandRun.out("summary", file.toString()))
                .contains("losses         none")
                .doesNotContain("InitialSystemProperty", "InitialEnvironmentVariable", "JVMInformation");
        assertThat(leftovers()).isEmpty();
    }

    /** Only the line of code tells which lock of java.util.concurrent a wait is for. */
    @Test
    void record_programThatNobodyChanged_waitsHaveTheirLineOfCode_andThreadStartsNone() throws Exception {
        Path file = directory.resolve("x.jfr");
        try (var child = ChildJvm.start(directory, IdleProgram.class);
                var running = contrail("record", child.pid(), "--duration", "1s", "-o", "x.jfr")) {
            assertThat(running.end().exitCode()).isZero();
        }

        assertThat(stackTraceOf("jdk.ThreadPark", file)).isEqualTo("true");
        assertThat(stackTraceOf("jdk.ThreadStart", file)).isEqualTo("false");
    }

    private static String stackTraceOf(String eventType, Path file) throws IOException {
        long id = typeOf(eventType, file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ActiveSetting"))
                .filter(event ->
                        event.getLong("id") == id && event.getString("name").equals("stackTrace"))
                .map(event -> event.getString("value"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static long typeOf(String name, Path file) throws IOException {
        try (var recording = new RecordingFile(file)) {
            return recording.readEventTypes().stream()
                    .filter(type -> type.getName().equals(name))
                    .mapToLong(EventType::getId)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void record_whileAnotherRecordingAsksForMore_saysAtWhichLevelItIsInFact() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            CommandRun.out("level", child.pid(), "trace");
            String file = directory.resolve("x.jfr").toString();
            assertThat(CommandRun.out("record", child.pid(), "--level", "info", "--duration", "1s", "-o", file))
                    .contains("in fact  at trace, as contrail-level asks for it");
        }
    }

    @Test
    void record_count_endsByItself() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class);
                var running = contrail("record", child.pid(), "--count", "20", "--level", "trace", "-o", "x.jfr")) {
            running.await("recording");
            for (int i = 0; i < 10; i++) {
                child.emit("p" + i);
            }
            assertThat(running.end().exitCode()).isZero();
        }

        assertThat(CommandRun.labels(directory.resolve("x.jfr")))
                .hasSizeGreaterThanOrEqualTo(20)
                .contains("p0-trace");
    }

    @Test
    void record_count_hasALimitForBothRecordingsShouldItBeKilled() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class);
                var running = contrail(
                        "record", child.pid(), "--count", "1000000", "--duration", "4m", "-o", directory + "/x.jfr")) {
            running.await("recording");

            assertThat(child.jcmd("JFR.check").lines().filter(line -> line.contains("(running)")))
                    .hasSize(2)
                    .allMatch(line -> line.contains("duration=5m") && line.contains("maxsize=1.0GB"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void record_ctrlC_leavesAWholeFile() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class);
                var running = contrail("record", child.pid(), "--with-jdk", "-o", "x.jfr")) {
            running.await("recording");
            child.emit("p1");
            running.signal("INT");
            ChildJvm.Ended ended = running.end();
            assertThat(ended.exitCode()).isEqualTo(130);
            assertThat(ended.output()).contains("x.jfr: ");
        }

        Path file = directory.resolve("x.jfr");
        assertThat(CommandRun.labels(file)).hasSize(4);
        assertThat(CommandRun.out("summary", "--strict", file.toString())).contains("jdk.JVMInformation");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void record_jvmEnds_leavesItsEvents() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class);
                var running = contrail("record", child.pid(), "-o", "x.jfr")) {
            running.await("recording");
            child.emit("p1");
            child.end();
            assertThat(running.end().output()).contains("the JVM ended and left it");
        }

        assertThat(CommandRun.labels(directory.resolve("x.jfr"))).hasSize(4);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void record_jvmIsKilled_saysSo() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class);
                var running = contrail("record", child.pid(), "-o", "x.jfr")) {
            running.await("recording");
            child.close();
            ChildJvm.Ended ended = running.end();
            assertThat(ended.exitCode()).isEqualTo(ExitCode.NOTHING);
            assertThat(ended.output()).contains("contrail: JVM " + child.pid() + " has ended");
        }

        assertThat(directory.resolve("x.jfr")).doesNotExist();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void record_targetFull_keepsTheRecordingInTheJvm() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            List<String> java = ChildJvm.java("-XX:-UsePerfData");
            String command = "ulimit -f 40; exec \"$@\"";
            var full = Stream.of(
                            List.of("sh", "-c", command, "sh"),
                            java,
                            List.of(
                                    Main.class.getName(),
                                    "record",
                                    child.pid(),
                                    "--with-jdk",
                                    "--duration",
                                    "1s",
                                    "-o",
                                    "x.jfr"))
                    .flatMap(List::stream)
                    .toList();
            try (var running = ChildJvm.start(new ProcessBuilder(full).directory(directory.toFile()))) {
                ChildJvm.Ended ended = running.end();
                assertThat(ended.output()).contains("x.jfr: cannot be written").contains("kept: the JVM still holds");
                assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE);
            }
            child.jcmd("JFR.dump", "name=contrail-record", "filename=elsewhere.jfr");
        }

        assertThat(CommandRun.out("summary", directory.resolve("elsewhere.jfr").toString()))
                .contains("jdk.");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void repository_jvmKilledWhileRecording_stillYieldsItsEvents() throws Exception {
        Path repository = Files.createDirectory(directory.resolve("repository"));
        String option = "-XX:FlightRecorderOptions:repository=" + repository;
        try (var child = ChildJvm.start(directory, EmittingProgram.class, option);
                var running = contrail("record", child.pid(), "-o", "x.jfr")) {
            running.await("recording");
            child.emit("p1");
            awaitEvents(repository);
            child.close();
            assertThat(running.end().exitCode()).isEqualTo(ExitCode.NOTHING);
        }

        Path chunk = chunkIn(repository);
        assertThat(CommandRun.labels(chunk)).containsExactly("p1-info", "own-p1-info", "p1-debug", "own-p1-debug");
        assertThat(CommandRun.of("summary", chunk.toString()).out()).containsPattern("contrail.Message +2");
    }

    /** JFR writes to its repository from time to time; {@link Timeout} ends what never comes. */
    private static void awaitEvents(Path repository) throws IOException, InterruptedException {
        while (CommandRun.labels(chunkIn(repository)).size() < 4) {
            Thread.sleep(100);
        }
    }

    private static Path chunkIn(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .max((a, b) -> Long.compare(size(a), size(b)))
                    .orElseThrow();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildJvm contrail(String... arguments) throws IOException {
        return ChildJvm.contrail(directory, List.of(arguments));
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".part"))
                    .toList();
        }
    }
}
