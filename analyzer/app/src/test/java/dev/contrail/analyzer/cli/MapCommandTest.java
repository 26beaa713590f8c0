package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of a program that nobody changed, with the settings that every JDK has. */
class MapCommandTest {
    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @BeforeAll
    static void record() throws IOException, ParseException {
        try (var recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.enable("jdk.CPULoad").with("period", "endChunk");
            recording.start();
            LockSupport.parkNanos(60_000_000);
            var started = new Thread(() -> LockSupport.parkNanos(30_000_000), "started-for-the-test");
            started.start();
            started.join();
            recording.stop();
            file = folder.resolve("default.jfr");
            recording.dump(file);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Path map(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    @Test
    void pictures_ofADefaultRecording_areDrawnWithoutAnOption() throws IOException {
        for (String picture : new String[] {"sequence", "state", "lanes"}) {
            Path svg = folder.resolve(picture + ".svg");

            Cli drawn = Cli.run(picture, file, "-o", svg); // on a busy machine it may tell of a silent end

            assertThat(drawn.exitCode()).as(drawn.err()).isZero();
            assertThat(Files.readString(svg)).containsPattern("Drawn by (preset samples .*)?preset jdk");
        }
        assertThat(Files.readString(folder.resolve("lanes.svg"))).contains("started-for-the-test", "park");
        assertThat(Files.readString(folder.resolve("sequence.svg"))).contains("started-for-the-test");
        assertThat(Files.readString(folder.resolve("state.svg"))).contains("jvmUser");
    }

    @Test
    void lanes_withoutPresets_drawNothingAndSaySo() {
        // Who waits when a recording ends is drawn, whatever presets say; here, some thread that runs the tests.
        CommandRun run =
                CommandRun.of("lanes", file.toString(), "--presets", "none", "--thread", "started-for-the-test");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING);
        assertThat(run.err()).contains("nothing to draw");
    }

    @Test
    void doctor_ofWhatOthersRecorded_namesWhatDrawsIt() {
        assertThat(CommandRun.out("doctor", file.toString()))
                .contains("no event of Contrail's library", "contrail lanes " + file, "contrail state " + file)
                .contains("jdk.ThreadPark");
    }

    @Test
    void presets_misspelt_areRefusedWithTheNearestName() {
        CommandRun run = CommandRun.of("lanes", file.toString(), "--presets", "jdl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no 'jdl'; did you mean 'jdk'?");
    }

    @Test
    void map_ofARecording_isAFileThatDrawsTheSame() throws IOException {
        String printed = CommandRun.out("map", file.toString());
        assertThat(printed).contains("jdk.ThreadPark:", "# jdk.ActiveSetting: ");
        Path edited = map("printed.yml", printed);

        assertThat(CommandRun.out("map", file.toString(), "--map", edited.toString(), "--check"))
                .isEqualTo("no mistake found\n");
        assertThat(CommandRun.out(
                        "lanes",
                        file.toString(),
                        "--map",
                        edited.toString(),
                        "-o",
                        folder.resolve("again.svg").toString()))
                .contains("park");
    }

    @Test
    void check_mistakes_areTheOutputAndExitWithOne() throws IOException {
        Path wrong = map("wrong.yml", "jdk.ThreadPark:\n  draw: action\n  action: parkdClass\n");

        CommandRun run = CommandRun.of("map", file.toString(), "--map", wrong.toString(), "--check");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out())
                .isEqualTo(wrong + ":2: jdk.ThreadPark has no field 'parkdClass'; did you mean 'parkedClass'?\n");
    }

    @Test
    void everyUse_ofAMapWithAMistake_isRefusedInOneLine() throws IOException {
        Path wrong = map("unusable.yml", "jdk.ThreadPark: {draw: action, task: stackTrace}\n");

        for (String command : new String[] {"sequence", "state", "lanes", "report", "summary", "findings"}) {
            CommandRun run = CommandRun.of(command, file.toString(), "--map", wrong.toString());

            assertThat(run.exitCode()).as(command).isEqualTo(ExitCode.USAGE);
            assertThat(run.err())
                    .isEqualTo("contrail: " + wrong + ":1: field 'stackTrace' of jdk.ThreadPark is a stack trace,"
                            + " where a text is needed; its parts are stackTrace.top and stackTrace.app\n");
        }
    }

    @Test
    void map_withoutARule_isToldToSayNothing() throws IOException {
        Path empty = map("empty.yml", "# nothing yet\n");

        CommandRun run = CommandRun.of("summary", file.toString(), "--map", empty.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("contrail: " + empty + ":1: it says nothing: there is no rule in it\n");
    }

    @Test
    void rules_thatMatchNothing_areToldAndTheOthersDrawn() throws IOException {
        Path partly = map("partly.yml", """
                jdk.ThreadPrak: {draw: action}
                jdk.ThreadPark:
                  - {draw: action, action: {text: parked}}
                  - {draw: state, measures: [timeout], when: timeout = 77}
                """);
        Path svg = folder.resolve("partly.svg");

        CommandRun run = CommandRun.of("lanes", file.toString(), "--map", partly.toString(), "-o", svg.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .containsExactly(
                        "contrail: " + partly
                                + ":1: no event type 'jdk.ThreadPrak' in these recordings; did you mean"
                                + " 'jdk.ThreadPark'?",
                        "contrail: " + partly + ":4: no event fulfils 'when'; nothing is drawn by it");
        assertThat(Files.readString(svg)).contains("parked", partly + " (");
    }

    @Test
    void rules_ofWhichOneIsForEachEvent_areNotToldWhenAnotherTookAll() throws IOException {
        Path either = map("either.yml", """
                jdk.ThreadPark:
                  - {draw: action, action: {text: endless}, when: timeout = 77}
                  - {draw: action, action: {text: parked}, when: timeout != 77}
                """);

        CommandRun run = CommandRun.of(
                "lanes",
                file.toString(),
                "--map",
                either.toString(),
                "-o",
                folder.resolve("either.svg").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void mapFile_thatIsNotThere_isToldAsThat() {
        CommandRun run = CommandRun.of("lanes", file.toString(), "--map", "nosuch.yml");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("contrail: nosuch.yml: no such file\n  try: another path");
    }
}
