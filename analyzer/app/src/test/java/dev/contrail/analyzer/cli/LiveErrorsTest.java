package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each obstacle gives one line, what to do, and an exit code; never a stack trace. */
@Timeout(180)
class LiveErrorsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"level PID debug", "record PID", "doctor PID", "jfc --from PID"})
    void command_noSuchProcess_saysSo(String command) throws Exception {
        String gone;
        try (var child = ChildJvm.start(directory, IdleProgram.class)) {
            gone = child.pid();
        }

        assertFails(
                CommandRun.of(command.replace("PID", gone).split(" ")),
                ExitCode.NOTHING,
                "no process " + gone,
                "contrail ps");
    }

    /** A shell handles the signal that a JVM answers: the JDK would wait ten seconds for that. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void record_ofAProcessThatIsNoJvm_saysSoAtOnce() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "trap : QUIT; while :; do sleep 1; done").start();
        try {
            long start = System.nanoTime();
            assertFails(
                    CommandRun.of("record", Long.toString(shell.pid())),
                    ExitCode.NOTHING,
                    "process " + shell.pid() + " is not a JVM, or has not started yet",
                    "contrail ps");
            assertThat(System.nanoTime() - start).isLessThan(9_000_000_000L);
        } finally {
            shell.destroy();
        }
    }

    @Test
    void level_noSuchMainClass_saysSo() {
        assertFails(
                CommandRun.of("level", "com.acme.Nobody", "info"),
                ExitCode.NOTHING,
                "no JVM of that name",
                "contrail ps");
    }

    @Test
    void level_unknownLevel_namesTheLevels() {
        assertFails(
                CommandRun.of("level", "1", "loud"),
                ExitCode.USAGE,
                "'loud' is not a level: off, info, debug or trace",
                "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"level PID debug"})
    void command_withoutLibrary_saysHowToAddIt(String command) throws Exception {
        try (var child = ChildJvm.start(directory, IdleProgram.class)) {
            assertFails(
                    CommandRun.of(command.replace("PID", child.pid()).split(" ")),
                    ExitCode.NOTHING,
                    "JVM " + child.pid() + " has used no Contrail event yet",
                    "add dev.contrail:contrail-events");
            assertThat(CommandRun.out("doctor", child.pid())).contains("no event of Contrail's library");
            assertThat(CommandRun.out("level", child.pid(), "info", "--force")).contains(": info, was off");
        }
    }

    @Test
    void level_attachDisabled_saysSo() throws Exception {
        try (var child = ChildJvm.start(directory, IdleProgram.class, "-XX:+DisableAttachMechanism")) {
            assertFails(
                    CommandRun.of("level", child.pid(), "debug"),
                    ExitCode.USAGE,
                    "JVM " + child.pid() + " runs with -XX:+DisableAttachMechanism",
                    "start it without");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"level PID debug", "record PID", "doctor PID"})
    void command_jvmOfAnotherUser_saysWhose(String command) throws Exception {
        List<String> asNobody =
                List.of("setpriv", "--reuid=65534", "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search");
        assumeTrue(works(asNobody), "only root can be someone else");
        try (var child = ChildJvm.start(directory, IdleProgram.class)) {
            var line = new ArrayList<>(asNobody);
            line.addAll(ChildJvm.java("-XX:-UsePerfData", "-Djava.io.tmpdir=/tmp"));
            line.add(Main.class.getName());
            line.addAll(List.of(command.replace("PID", child.pid()).split(" ")));
            try (var contrail = ChildJvm.start(new ProcessBuilder(line).directory(directory.toFile()))) {
                ChildJvm.Ended ended = contrail.end();
                assertFails(
                        new CommandRun(ended.exitCode(), "", ended.output()),
                        ExitCode.USAGE,
                        "JVM " + child.pid() + " belongs to root",
                        "run this as root");
            }
        }
    }

    private static boolean works(List<String> asNobody) throws InterruptedException {
        var line = new ArrayList<>(asNobody);
        line.add("true");
        try {
            return new ProcessBuilder(line).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ps", "level 1 debug", "record 1"})
    void command_javaWithoutAttach_asksForAJdk(String command) throws Exception {
        List<String> java = ChildJvm.java(
                "--limit-modules=java.base,java.desktop,java.management,java.sql,java.xml,jdk.jfr,jdk.management.jfr");
        java.add(Main.class.getName());
        java.addAll(List.of(command.split(" ")));
        try (var contrail = ChildJvm.start(new ProcessBuilder(java).directory(directory.toFile()))) {
            ChildJvm.Ended ended = contrail.end();
            assertFails(
                    new CommandRun(ended.exitCode(), "", ended.output()),
                    ExitCode.USAGE,
                    "this Java cannot attach to others: it has no module jdk.attach",
                    "JDK");
        }
    }

    @Test
    void record_folderMissing_saysSoBeforeItRecords() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            Path file = directory.resolve("missing").resolve("x.jfr");
            assertFails(
                    CommandRun.of("record", child.pid(), "-o", file.toString()),
                    ExitCode.USAGE,
                    file + ": cannot be written: no such folder",
                    "-o FILE");
        }
    }

    @Test
    void record_noJvm_asksForOne() {
        assertFails(CommandRun.of("record"), ExitCode.USAGE, "name one JVM", "--help");
    }

    @Test
    void record_nobodyListens_saysSo() {
        assertFails(
                CommandRun.of("record", "--jmx", "localhost:1"),
                ExitCode.NOTHING,
                "no JVM answers at localhost:1",
                "jmxremote.port");
    }

    @Test
    void record_durationOfNothing_isRefused() {
        assertFails(
                CommandRun.of("record", "1", "--duration", "0s"), ExitCode.USAGE, "such as 30s, 5m or 1h", "--help");
    }

    @Test
    void record_noDuration_saysWhatOneLooksLike() {
        assertFails(
                CommandRun.of("record", "1", "--duration", "soon"), ExitCode.USAGE, "such as 30s, 5m or 1h", "--help");
    }

    @Test
    void doctor_notARecording_saysSo() {
        assertFails(
                CommandRun.of("doctor", "none.jfr"),
                ExitCode.NOTHING,
                "none.jfr: no such file",
                "contrail record PID -o FILE.jfr");
    }

    private static void assertFails(CommandRun run, int exitCode, String what, String remedy) {
        assertThat(run.err())
                .startsWith("contrail: ")
                .contains(what)
                .contains("\n  try: ")
                .contains(remedy);
        assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
