package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class JfcCommandTest {
    @TempDir
    private Path directory;

    @Test
    void jfc_default_isWhatTheLibraryShips() throws Exception {
        String ours = CommandRun.out("jfc");
        String shipped;
        try (var in = getClass().getResourceAsStream("/contrail.jfc")) {
            shipped = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }

        assertThat(settingLines(ours)).containsExactlyInAnyOrderElementsOf(settingLines(shipped));
    }

    @Test
    void jfc_eventsOfAPackage_recordsNothingElse() throws Exception {
        Path settings = directory.resolve("acme.jfc");
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            assertThat(CommandRun.out(
                            "jfc",
                            "--from",
                            child.pid(),
                            "--events-of",
                            "com.acme",
                            "--level",
                            "info",
                            "-o",
                            settings.toString()))
                    .contains("acme.jfc: com.acme.Request");
            child.jcmd("JFR.start", "name=a", "settings=" + settings, "filename=a.jfr");
            child.emit("p1");
            child.jcmd("JFR.stop", "name=a");
            child.jcmd("JFR.start", "name=b", "settings=" + settings, "contrail=trace", "filename=b.jfr");
            child.emit("p2");
            child.jcmd("JFR.stop", "name=b");
        }

        assertThat(CommandRun.labels(directory.resolve("a.jfr"))).containsExactly("own-p1-info");
        assertThat(CommandRun.labels(directory.resolve("b.jfr"))).hasSize(3);
        assertThat(RecordingFile.readAllEvents(directory.resolve("a.jfr")))
                .extracting(event -> event.getEventType().getName())
                .containsOnly("com.acme.Request", "jdk.ActiveSetting"); // the latter says what is left out
    }

    @Test
    void jfc_fromARecording_choosesItsDrawnTypes() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class, "-XX:StartFlightRecording:filename=x.jfr")) {
            child.end();
        }

        String text = CommandRun.out("jfc", "--from", directory.resolve("x.jfr").toString());
        assertThat(text)
                .contains("\"com.acme.Request\"", "\"contrail.Message\"")
                .doesNotContainPattern("\"jdk\\.(?!ActiveSetting\")");
    }

    @Name("com.acme.Plain")
    static final class Plain extends Event {}

    @Test
    void jfc_eventsOfAPackage_areAlsoThoseThatDoNotExtendOurs() throws Exception {
        Path file = directory.resolve("plain.jfr");
        try (var recording = new Recording()) {
            recording.enable(Plain.class);
            recording.start();
            new Plain().commit();
            recording.dump(file);
        }

        assertThat(CommandRun.out("jfc", "--from", file.toString(), "--events-of", "com.acme"))
                .contains("<event name=\"com.acme.Plain\">");
        assertThat(CommandRun.of("jfc", "--from", file.toString(), "--events-of", "com.nobody")
                        .err())
                .contains("no event type of com.nobody\n  known: ", "com.acme.Plain")
                .doesNotContain("jdk.");
    }

    @Test
    void jfc_fromAJvmWithoutTheLibrary_saysHowToChoose() throws Exception {
        try (var child = ChildJvm.start(directory, IdleProgram.class)) {
            CommandRun run = CommandRun.of("jfc", "--from", child.pid());

            assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING);
            assertThat(run.err())
                    .contains("no event type of Contrail's library\n  try: --events-of com.acme")
                    .doesNotContain("--force");
        }
    }

    @Test
    void jfc_telltaleEvent_isRefused() {
        CommandRun run = CommandRun.of("jfc", "--events-of", "jdk.InitialEnvironmentVariable");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("tells what should not be shared");
    }

    private static List<String> settingLines(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> line.matches("<(event|setting|option) .*"))
                .toList();
    }
}
