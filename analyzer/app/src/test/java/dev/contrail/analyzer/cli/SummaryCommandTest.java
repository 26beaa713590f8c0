package dev.contrail.analyzer.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.events.Contrail;
import dev.contrail.events.MessageEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryCommandTest {
    @TempDir
    Path folder;

    @Test
    void summary_ofFiles_isAlignedText() {
        String actions = String.format(Locale.ROOT, "%,d", Recorded.actions("upload-queue-buggy"));

        Cli result = Cli.run("summary", Cli.sample("expect-continue-buggy"), Cli.sample("upload-queue-buggy"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .containsPattern("^expect-continue-buggy\\.jfr   1\\.\\d+ s, ")
                .containsPattern("(?m)^  lanes          " + actions + " events$")
                .containsPattern("(?m)^  contrail\\.Action +" + actions + "$")
                .containsPattern("(?m)^  losses         none$");
    }

    @Test
    void summary_json_holdsTheSameAsTheText() throws IOException {
        Map<String, Object> summary = JSON.std.mapFrom(
                Cli.run("summary", "--json", Cli.sample("upload-queue-buggy")).out());

        assertThat(summary)
                .containsEntry("file", "upload-queue-buggy.jfr")
                .containsEntry("chunks", 1)
                .containsKeys("startTime", "endTime", "threads", "losses", "eventTypes", "participants", "measures");
        assertThat(summary.get("pictures"))
                .isEqualTo(Map.of("sequence", 0, "state", 0, "lanes", Recorded.actions("upload-queue-buggy")));
    }

    /** A message with a field of its own. */
    @Name("test.summary.Put")
    public static class PutEvent extends MessageEvent {
        String bucket = "photos";

        public PutEvent() {}
    }

    @Test
    void summary_json_namesOwnFieldsByEventType() throws IOException {
        Path file = folder.resolve("own.jfr");
        try (var recording = new Recording()) {
            recording.enable("test.summary.Put");
            recording.start();
            var put = new PutEvent();
            put.to = "server";
            put.commit();
            recording.dump(file);
        }

        Map<String, Object> summary =
                JSON.std.mapFrom(Cli.run("summary", "--json", file).out());

        assertThat(summary.get("ownFields")).isEqualTo(Map.of("test.summary.Put", List.of("bucket")));
    }

    /** A recording in which a thread slept twice, and did as much of its own as is asked for. */
    private Path sleeps(boolean ownAction) throws IOException, InterruptedException {
        Path file = folder.resolve("sleeps.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep").withThreshold(Duration.ZERO);
            recording.enable("contrail.Action").with("level", "trace");
            recording.start();
            Thread.sleep(2);
            Thread.sleep(2);
            if (ownAction) {
                Contrail.action("queue", "put", null);
            }
            recording.dump(file);
        }
        return file;
    }

    private Object byPresets(Path file) throws IOException {
        return requireNonNull(
                JSON.std.mapFrom(Cli.run("summary", "--json", file).out()).get("byPresets"));
    }

    @Test
    void summary_ofTheJdksEventsAlone_saysOfHowManyAPresetDrawsAPicture() throws Exception {
        Cli result = Cli.run("summary", sleeps(false));

        assertThat(result.out())
                .containsPattern("(?m)^  lanes          2 events, by preset jdk$")
                .containsPattern("(?m)^  sequence       0 events$")
                .doesNotContain("participants", "measures", "threads"); // nobody has looked who is in them
        assertThat(byPresets(folder.resolve("sleeps.jfr")))
                .isEqualTo(Map.of("lanes", Map.of("events", 2, "sources", List.of("jdk"))));
        assertThat(Cli.run("summary", "--presets", "none", folder.resolve("sleeps.jfr"))
                        .out())
                .containsPattern("(?m)^  lanes          0 events$")
                .containsPattern("(?m)^  threads        none of events that are drawn$");
    }

    @Test
    void summary_ofAPictureThatTheRecordingDrawsItself_leavesOutWhatIsDrawnOnlyWithoutThat() throws Exception {
        assertThat(byPresets(sleeps(true))).isEqualTo(Map.of());
    }

    @Test
    void summary_fromLaterThanAChunk_doesNotReadThatChunk() throws IOException {
        byte[] first = recorded(10);
        byte[] second = recorded(20);
        Path file = Files.write(folder.resolve("both.jfr"), first);
        Files.write(file, second, StandardOpenOption.APPEND);
        Path later = Files.write(folder.resolve("second.jfr"), second);
        Object start = requireNonNull(
                JSON.std.mapFrom(Cli.run("summary", "--json", later).out()).get("startTime"));

        Map<String, Object> part = JSON.std.mapFrom(
                Cli.run("summary", "--json", "--from", start, file).out());

        assertThat(part.get("chunks")).isEqualTo(2);
        assertThat(part.get("pictures")).isEqualTo(Map.of("sequence", 20, "state", 0, "lanes", 0));
    }

    @Test
    void summary_ofAPart_countsWhatIsInIt() throws Exception {
        Path file = sleeps(false);

        Cli all = Cli.run("summary", "--from", "+0s", file);
        Cli last = Cli.run("summary", "--from", "+1.9ms", file);

        assertThat(all.out())
                .containsPattern("(?m)^  lanes          2 actions and waits, by preset jdk$")
                .contains("counted without options that ask for a part")
                .doesNotContain("event type ");
        assertThat(last.out())
                .containsPattern("^sleeps.jfr   \\S+ \\w+, a part of 1 chunk")
                .containsPattern("(?m)^  sequence       0 messages$")
                .containsPattern(
                        "(?m)^  threads        1: " + Thread.currentThread().getName());
        Map<String, Object> json = JSON.std.mapFrom(
                Cli.run("summary", "--json", "--from", "+0s", file).out());
        assertThat(json)
                .containsEntry("byPresets", Map.of("lanes", Map.of("rows", 2, "sources", List.of("jdk"))))
                .doesNotContainKeys("events", "eventTypes");
    }

    @ParameterizedTest
    @CsvSource({"--from=+50s, --from", "--include=nonsense, --include", "--thread=nobody, --thread"})
    void summary_ofAPartWithNothingInIt_saysSo(String option, String name) {
        Cli result = Cli.run("summary", option, Cli.sample("upload-queue-buggy"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOTHING);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("the same command without " + name);
    }

    private byte[] recorded(int messages) throws IOException {
        Path file = folder.resolve("part.jfr");
        try (var recording = new Recording()) {
            recording.enable("contrail.Message").with("level", "trace");
            recording.start();
            for (int i = 0; i < messages; i++) {
                Contrail.message("a", "b", "m");
            }
            recording.stop();
            recording.dump(file);
        }
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @CsvSource({
        "--max-text=x, is not a size such as",
        "--max-text=0, is not a size such as",
        "--max-unpacked=99999999999g, is not a size such as",
        "--max-nesting=1001, '--max-nesting: at most 1,000'",
        "--max-text=2g, '--max-text: at most 1,073,741,824'",
    })
    void summary_limitThatIsNone_saysSo(String option, String message) {
        Cli result = Cli.run("summary", option, Cli.sample("upload-queue-buggy"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message).doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void summary_ofWhatIsBeyondALimit_namesTheOptionThatRaisesIt() {
        Path sample = Cli.sample("upload-queue-buggy");

        assertThat(Cli.run("summary", "--max-declarations=100", sample).err())
                .contains("more than 100 (--max-declarations)");
        assertThat(Cli.run("summary", "--max-declarations=100k", sample).err()).isEmpty();
    }
}
