package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Levels of a running JVM, seen by a recording that someone else started there. */
@Timeout(180)
class LevelCommandTest {
    @TempDir
    private Path directory;

    @Test
    void level_raisedAndLowered_defaultRecordingHoldsExactlyEachPhase() throws Exception {
        String theirs = "-XX:StartFlightRecording:name=theirs,filename=theirs.jfr";
        try (var child = ChildJvm.start(directory, EmittingProgram.class, theirs)) {
            child.emit("p0");
            assertThat(CommandRun.out("level", child.pid(), "debug"))
                    .startsWith("JVM " + child.pid() + ": debug, was off");
            child.emit("p1");
            assertThat(CommandRun.out("level", child.pid(), "trace")).contains(": trace, was debug");
            child.emit("p2");
            assertThat(CommandRun.out("level", child.pid(), "info")).contains(": info, was trace");
            child.emit("p3");
            assertThat(CommandRun.out("level", child.pid(), "off")).contains(": off, was info");
            child.emit("p4");
            child.end();
        }

        assertThat(CommandRun.labels(directory.resolve("theirs.jfr")))
                .containsExactly(
                        "p1-info",
                        "own-p1-info",
                        "p1-debug",
                        "own-p1-debug",
                        "p2-info",
                        "own-p2-info",
                        "p2-debug",
                        "own-p2-debug",
                        "p2-trace",
                        "own-p2-trace",
                        "p3-info",
                        "own-p3-info");
    }

    @Test
    void level_otherRecordingStops_oursStands() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            child.jcmd("JFR.start", "name=keeper", "settings=none", "filename=keeper.jfr");
            CommandRun.out("level", child.pid(), "info");
            child.jcmd(
                    "JFR.start",
                    "name=loud",
                    "settings=none",
                    "+contrail.Message#enabled=true",
                    "+contrail.Message#level=trace");
            child.emit("both");
            child.jcmd("JFR.stop", "name=loud");
            child.emit("ours");
            child.jcmd("JFR.stop", "name=keeper");
        }

        assertThat(oursOnly()).containsExactly("both-info", "both-debug", "both-trace", "ours-info");
    }

    @Test
    void level_off_otherRecordingStands() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            child.jcmd(
                    "JFR.start",
                    "name=keeper",
                    "settings=none",
                    "filename=keeper.jfr",
                    "+contrail.Message#enabled=true",
                    "+contrail.Message#level=info");
            CommandRun.out("level", child.pid(), "debug");
            child.emit("both");
            assertThat(CommandRun.out("level", child.pid(), "off"))
                    .contains(": info, was debug")
                    .contains("because  others ask for it: keeper");
            child.emit("theirs");
            child.jcmd("JFR.stop", "name=keeper");
        }

        assertThat(oursOnly()).containsExactly("both-info", "both-debug", "theirs-info");
    }

    @Test
    void level_otherRecordingReliesOnTheDefault_isNotLowered() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            child.jcmd(
                    "JFR.start",
                    "name=keeper",
                    "settings=none",
                    "filename=keeper.jfr",
                    "+contrail.Message#enabled=true");
            assertThat(CommandRun.out("level", child.pid(), "info"))
                    .contains(": debug, was debug")
                    .contains("+contrail.Message#level=debug")
                    .contains("+contrail.State#level=info");
            child.emit("both");
            child.jcmd("JFR.stop", "name=keeper");
        }

        assertThat(oursOnly()).containsExactly("both-info", "both-debug");
    }

    @Test
    void record_afterALevel_holdsNothingOfBefore() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            CommandRun.out("level", child.pid(), "trace");
            child.emit("before");
            child.jcmd("JFR.start", "name=memory", "disk=false", "settings=none", "+contrail.Message#enabled=true");
            child.emit("kept");
            try (var running = ChildJvm.contrail(directory, List.of("record", child.pid(), "-o", "x.jfr"))) {
                running.await("recording");
                child.emit("after");
                running.signal("INT");
                running.end();
            }
        }

        assertThat(CommandRun.labels(directory.resolve("x.jfr")))
                .contains("after-debug")
                .noneMatch(label -> label.contains("before") || label.contains("kept"));
    }

    @Test
    void record_countAfterALevel_countsFromItsBeginning() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            CommandRun.out("level", child.pid(), "trace");
            for (int i = 0; i < 50; i++) {
                child.emit("before" + i);
            }
            var record = List.of("record", child.pid(), "--count", "20", "-o", "x.jfr");
            try (var running = ChildJvm.contrail(directory, record)) {
                running.await("recording");
                for (int i = 0; i < 10; i++) {
                    child.emit("after" + i);
                }
                assertThat(running.end().exitCode()).isZero();
            }
        }

        assertThat(CommandRun.labels(directory.resolve("x.jfr")))
                .hasSizeGreaterThanOrEqualTo(20)
                .contains("after0-debug")
                .noneMatch(label -> label.contains("before"));
    }

    @Test
    void level_printedLine_doesTheSame() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            String[] words = lineOf(CommandRun.out("level", child.pid(), "trace"), "same as")
                    .split(" ");
            CommandRun.out("level", child.pid(), "off");
            child.jcmd("JFR.start", "name=keeper", "settings=none", "filename=keeper.jfr");
            assertThat(List.of(words).subList(0, 3)).containsExactly("jcmd", child.pid(), "JFR.start");
            child.jcmd(List.of(words).subList(2, words.length).toArray(String[]::new));
            assertThat(CommandRun.out("ps")).containsPattern(child.pid() + " .* trace .*contrail-level");
            child.emit("both");
            child.jcmd("JFR.stop", "name=keeper");
        }

        assertThat(CommandRun.labels(directory.resolve("keeper.jfr"))).hasSize(6);
    }

    private List<String> oursOnly() throws Exception {
        return CommandRun.labels(directory.resolve("keeper.jfr")).stream()
                .filter(label -> !label.startsWith("own-"))
                .toList();
    }

    private static String lineOf(String output, String name) {
        return output.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
