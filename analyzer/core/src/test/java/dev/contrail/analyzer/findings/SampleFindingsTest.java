package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the recordings of the three programs: the bugs, and nothing where they are fixed. */
class SampleFindingsTest {
    private static Trace trace(String sample) throws IOException {
        try (TraceFile recording = TraceFile.open(Path.of("../../recordings/samples", sample + ".jfr"))) {
            return recording.read(Mapping.standard(), Progress.NONE);
        }
    }

    private static Finding only(String sample) throws IOException {
        List<Finding> findings = Findings.in(trace(sample));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "expect-continue-buggy, outlived, WARNING",
        "sliding-window-10, stall, WARNING",
        "sliding-window-100, stall, NOTE",
        "sliding-window-1000, hoard, WARNING",
        "sliding-window-none, hoard, WARNING",
        "upload-queue-buggy, spin, WARNING",
        "upload-queue-buggy-jdk25, spin, WARNING",
    })
    void findings_ofABuggySample_areItsBug(String sample, String kind, Severity severity) throws IOException {
        Finding found = only(sample);
        assertThat(found.kind().id()).isEqualTo(kind);
        assertThat(found.severity()).isEqualTo(severity);
        Trace trace = trace(sample);
        assertThat(trace.range().contains(found.evidence().time().startNanos())).isTrue();
        assertThat(trace.range().contains(found.evidence().time().endNanos())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expect-continue-fixed", "sliding-window-seekable", "upload-queue-fixed"})
    void findings_ofAFixedSample_areNone(String sample) throws IOException {
        assertThat(Findings.in(trace(sample))).isEmpty();
    }

    @Test
    void silences_ofThreadsThatMakeTheSameAtOnce_followFromThat() throws IOException {
        Finding found = only("walk-cache");

        assertThat(found.kind().id()).isEqualTo("stampede");
        assertThat(found.symptoms())
                .hasSize(3)
                .allMatch(silent -> silent.kind().id().equals("silence"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "walk-http | 1 of 24 replies of Baskets went wrong: “failed: 504 too late”, at +1.020 s",
                "walk-limit | 1 of 15 replies of Service went wrong: “failed: 429 too many”, at +0.720 s",
                "walk-pool | 1 of 73 replies of Service went wrong: “failed: 503 no connection”, at +0.741 s"
            })
    void search_thatFindsNothing_tellsWhichRepliesWentWrong(String sample, String words) throws IOException {
        Search search = Findings.search(List.of(trace(sample)), Set.of());

        assertThat(search.findings()).isEmpty();
        assertThat(search.failures()).extracting(Failure::words).first().isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sliding-window-seekable", "upload-queue-fixed", "expect-continue-buggy"})
    void search_withoutErrors_orThatFindsTheirCause_tellsOfNone(String sample) throws IOException {
        assertThat(Findings.search(List.of(trace(sample)), Set.of()).failures()).isEmpty();
    }

    @Test
    void outlived_inWords_tellsWhoSaidWhatAndWhen() throws IOException {
        Finding found = only("expect-continue-buggy");
        assertThat(found.title())
                .isEqualTo("HttpConnection#1 outlived ClientSocket#1 and still answers “503 Slow Down”, twice");
        assertThat(found.words())
                .isEqualTo("ClientSocket#1 said “503 Slow Down” at +0.133 s and was closed at +1.133 s."
                        + " HttpConnection#1 went on with ClientSocket#2, and answered Uploader#1 with it twice, first at"
                        + " +1.137 s: “upload failed: 503 Slow Down”. But ClientSocket#2 had just said “201 Created”."
                        + " HttpConnection#1 noted “responseAlreadyReceived = true” at +0.133 s, while it used"
                        + " ClientSocket#1, and did not take that back before it used ClientSocket#2 at +1.135 s.");
        assertThat(found.evidence().participants().stream().map(Participant::displayName))
                .containsExactly("HttpConnection#1", "ClientSocket#1", "ClientSocket#2", "Uploader#1");
        assertThat(found.evidence().count("outlived")).isEqualTo(2);
    }

    @Test
    void spin_inWords_tellsWhoHowManyAndInHowLong() throws IOException {
        Finding found = only("upload-queue-buggy");
        assertThat(found.title()).isEqualTo("5 threads “put back” 15 tasks 3,280 times in 527 ms");
        assertThat(found.words())
                .isEqualTo(
                        "Between +0.473 s and +1.000 s, worker-1, worker-5, worker-8, worker-2 and 1 other thread did"
                                + " “put back” with 15 tasks of UploadQueue#1 3,280 times, each time turning to the next at once."
                                + " part-21 was the most frequent, 781 times. The longest streak had 1,178 turns with nothing"
                                + " else in between. Together the threads spent 2.01 s on this.");
        assertThat(found.evidence().threads().stream().map(TraceThread::name))
                .containsExactly("worker-1", "worker-5", "worker-8", "worker-2", "worker-6");
        assertThat(found.evidence().participants().get(0).displayName()).isEqualTo("UploadQueue#1");
    }

    @Test
    void stall_inWords_tellsHowLongAndWhatItWaitedFor() throws IOException {
        Finding found = only("sliding-window-10");
        assertThat(found.title())
                .isEqualTo("SlidingWindow#1 stood still 12 times, for 1.35 s of 2 s, waiting for “released”");
        assertThat(found.words()).contains("“requested” was 10 ahead of “released”", "247 ms from +0.649 s", "at 60");
        assertThat(found.evidence().count("backlog")).isEqualTo(10);
    }

    @Test
    void hoard_inWords_tellsHowMuchAndForHowLong() throws IOException {
        Finding found = only("sliding-window-none");
        assertThat(found.title()).isEqualTo("SlidingWindow#1 held 340 of 400 while “released” stood still for 273 ms");
        assertThat(found.words()).contains("stood at 60 while “requested” went on from 176 to 400", "85 %");
        assertThat(found.evidence().count("held")).isEqualTo(340);
    }
}
