package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --from} and {@code --to} of recordings that began long before their first event, as those of a service do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartOfTimeTest {
    private static final int SILENT_SECONDS = 600;
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    static Path folder;

    private Path late;
    private Path later;
    private long[] times = {};
    private long[] laterTimes = {};

    @BeforeAll
    void write_recordingsThatBeganBeforeTheirFirstEvent() throws IOException {
        late = MovedRecording.write(Cli.sample("orders-buggy"), START, SILENT_SECONDS, folder.resolve("late.jfr"));
        later = MovedRecording.write(
                Cli.sample("expect-continue-buggy"), START.plusSeconds(1), SILENT_SECONDS, folder.resolve("later.jfr"));
        times = messages(late);
        laterTimes = messages(later);
        assertThat(times[0]).isGreaterThan(nanos(START.plusSeconds(SILENT_SECONDS)));
        assertThat(laterTimes[0]).isBetween(times[0], times[times.length - 1]);
    }

    @Test
    void from_relativeTime_countsFromTheFirstEvent() throws IOException {
        long middle = (first(late) + times[times.length - 1]) / 2;

        assertThat(exported(late, "--from", since(late, middle))).isEqualTo(from(middle, times));
        assertThat(exported(late, "--to", since(late, middle))).isEqualTo(times.length - from(middle, times));
        assertThat(exported(late, "--from", "+0s")).isEqualTo(times.length);
        assertThat(exported(late, "--from", "-1s")).isEqualTo(times.length);
    }

    @Test
    void from_negativeTime_isBeforeTheFirstEvent() {
        Cli run = Cli.run("explain", late, "--from", "-9s", "--to", "+0.05s", "--at", "-0.05s");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("-0.050000 s").contains("it is before the first event");
    }

    @Test
    void from_absoluteTime_isThatTime() throws IOException {
        long middle = (times[0] + times[times.length - 1]) / 2;

        assertThat(exported(late, "--from", instant(middle))).isEqualTo(from(middle, times));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanes", "state", "sequence", "report"})
    void from_theWholeAsItIsDrawn_isAllOfThePicture(String picture) {
        String extension = picture.equals("report") ? ".html" : ".svg";

        Cli run = Cli.run(picture, late, "--from", "+0s", "--to", "+9s", "-o", folder.resolve(picture + extension));
        Cli whole = Cli.run(picture, late, "-o", folder.resolve(picture + extension));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(whole.out());
    }

    @Test
    void from_timesAsExplainTellsThem_areThose() {
        Cli at = Cli.run("explain", late, "--from", "+0.5s", "--to", "+1.5s", "--at", "+1s");

        assertThat(at.exitCode()).as(at.err()).isZero();
        assertThat(at.out()).contains("+1.000000 s");
    }

    @Test
    void from_recordingsOnOneClock_countsFromTheFirstEventOfAll() throws IOException {
        long middle = laterTimes[laterTimes.length / 2];

        assertThat(exported(List.of(later, late), "--from", since(late, middle)))
                .isEqualTo(from(middle, times) + from(middle, laterTimes));
    }

    @Test
    void from_runs_countsFromTheFirstEventOfEach() throws IOException {
        long after = laterTimes[laterTimes.length / 2] - first(later);

        assertThat(exported(List.of(later, late), "--runs", "--from", seconds(after)))
                .isEqualTo(from(first(late) + after, times) + from(first(later) + after, laterTimes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from=+9s | --from \\+9s is after the end: the recording ends 2\\.\\d+.s after its first event",
                "--to=-0.05s | --to -0.05s is before the first event",
                "--to=2026-03-01T09:00:00Z | --to 2026-03-01T09:00:00Z is before the start: the recording lasts 10.*",
                "--from=2026-03-01T11:00:00Z | --from 2026-03-01T11:00:00Z is after the end: the recording lasts 10.*",
            })
    void part_thatTheRecordingDoesNotHave_saysWhatItHas(String option, String words) {
        Cli run = Cli.run("lanes", late, option, "-o", folder.resolve("none.svg"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING);
        assertThat(run.err()).containsPattern("asked for:   " + words);
    }

    @Test
    void summaryOfAPart_hasItsTime() throws IOException {
        String middle = since(late, (times[0] + times[times.length - 1]) / 2);

        Cli run = Cli.run("summary", late, "--from", "+0 s", "--to", middle);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(", a part of 1 chunk").doesNotContain("event type");
    }

    @Test
    void diff_ofParts_countsFromTheFirstEventOfEach() {
        Cli run = Cli.run("diff", late, Cli.sample("orders-buggy"), "--from", "+0.5s", "--to", "+1s");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("0 only in A, 0 only in B").contains("nothing that matters differs");
    }

    @Test
    void from_firstChunkWithoutEvents_countsFromTheFirstEvent() throws IOException {
        Path silent = TestRecordings.record(folder.resolve("a.jfr"), () -> {}, "contrail.Message");
        Path spoken = TestRecordings.record(folder.resolve("b.jfr"), PartOfTimeTest::speak, "contrail.Message");
        Path both = Files.write(folder.resolve("both.jfr"), Files.readAllBytes(silent));
        Files.write(both, Files.readAllBytes(spoken), StandardOpenOption.APPEND);
        long[] spokenTimes = messages(both);

        assertThat(exported(both, "--from", seconds(spokenTimes[3] - spokenTimes[0])))
                .isEqualTo(spokenTimes.length - 3);
    }

    private static void speak() {
        for (int i = 0; i < 10; i++) {
            Contrail.message("client", "server", "get", i + 1);
        }
    }

    /** How many messages a part has. */
    private static int exported(Path file, String... options) throws IOException {
        return exported(List.of(file), options);
    }

    private static int exported(List<Path> files, String... options) throws IOException {
        Path target = folder.resolve("messages.csv");
        var args = new ArrayList<Object>(List.of("export", "--format", "csv", "--table", "messages", "-o", target));
        args.addAll(files);
        args.addAll(List.of(options));
        Cli run = Cli.run(args.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readAllLines(target).size() - 1;
    }

    private static String since(Path file, long nanos) throws IOException {
        return seconds(nanos - first(file));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "+%d.%09ds", nanos / 1_000_000_000, nanos % 1_000_000_000);
    }

    private static String instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos).toString();
    }

    private static int from(long nanos, long[] times) {
        return (int) LongStream.of(times).filter(time -> time >= nanos).count();
    }

    /** When the first event is that is drawn. */
    private static long first(Path file) throws IOException {
        return LongStream.of(starts(file, "")).min().orElseThrow();
    }

    private static long[] messages(Path file) throws IOException {
        return starts(file, "Message");
    }

    private static long[] starts(Path file, String type) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().matches("contrail\\.(Message|Action|State)"))
                .filter(event -> event.getEventType().getName().endsWith(type))
                .map(RecordedEvent::getStartTime)
                .mapToLong(PartOfTimeTest::nanos)
                .sorted()
                .toArray();
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }
}
