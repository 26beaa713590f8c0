package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    void convoy_ofAnUnchangedProgram_tellsThePlaceAndWhoHadTheLock() throws IOException {
        Mapping presets = Mapping.standard().orElse(Presets.all());
        try (var file = TraceFile.open(Path.of("../../recordings/samples/ledger-unchanged.jfr"))) {
            Finding found = Findings.in(file.read(presets, Progress.NONE)).get(0);

            assertThat(found.title())
                    .matches("Up to 4 threads in line for a lock of Ledger at Ledger\\.post:\\d+, 3 or more for .*");
            assertThat(found.words())
                    .contains("By who had it last before each of them got it, worker-")
                    .containsPattern("whoever had it spent \\d+ % in “sleep” at Ledger\\.writeJournal:\\d+\\.");
        }
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
                .matches(like("ClientSocket#1 said “503 Slow Down” at TIME and was closed at TIME."
                        + " HttpConnection#1 went on with ClientSocket#2, and answered Uploader#1 with it twice, first at"
                        + " TIME: “upload failed: 503 Slow Down”. But ClientSocket#2 had just said “201 Created”."
                        + " HttpConnection#1 noted “responseAlreadyReceived = true” at TIME, while it used"
                        + " ClientSocket#1, and did not take that back before it used ClientSocket#2 at TIME."));
        assertThat(found.evidence().participants().stream().map(Participant::displayName))
                .containsExactly("HttpConnection#1", "ClientSocket#1", "ClientSocket#2", "Uploader#1");
        assertThat(found.evidence().count("outlived")).isEqualTo(2);
    }

    @Test
    void spin_inWords_tellsWhoHowManyAndInHowLong() throws IOException {
        Finding found = only("upload-queue-buggy");
        List<String> threads =
                found.evidence().threads().stream().map(TraceThread::name).toList();
        assertThat(threads).as("docs/explain.md asks about one of them").contains("worker-1");
        String turns = String.format(Locale.ROOT, "%,d times", found.evidence().count("putBacks"));
        assertThat(found.title())
                .matches(like("COUNT threads “put back” COUNT tasks COUNT times in LENGTH"))
                .startsWith(threads.size() + " threads ")
                .contains(turns);
        assertThat(found.words())
                .matches(like("Between TIME and TIME, WORKER, WORKER, WORKER, WORKER and COUNT other thread(s) did"
                        + " “put back” with COUNT tasks of UploadQueue#1 COUNT times, each time turning to the next at once."
                        + " PART was the most frequent, COUNT times. The longest streak had COUNT turns with nothing"
                        + " else in between. Together the threads spent LENGTH on this."))
                .contains(String.join(", ", threads.subList(0, 4)), turns);
        assertThat(found.evidence().participants().get(0).displayName()).isEqualTo("UploadQueue#1");
    }

    @Test
    void stall_inWords_tellsHowLongAndWhatItWaitedFor() throws IOException {
        Finding found = only("sliding-window-10");
        assertThat(found.title())
                .matches(like("SlidingWindow#1 stood still COUNT times, for LENGTH of LENGTH, waiting for “released”"));
        assertThat(found.words())
                .contains("“requested” was 10 ahead of “released”")
                .containsPattern("The longest was \\d+ ms from \\+\\d\\.\\d{3} s, with “released” at 60\\.");
        assertThat(found.evidence().count("backlog")).isEqualTo(10);
    }

    @Test
    void hoard_inWords_tellsHowMuchAndForHowLong() throws IOException {
        Finding found = only("sliding-window-none");
        long held = found.evidence().count("held");
        assertThat(held).isBetween(300L, 340L);
        assertThat(found.title())
                .matches(like("SlidingWindow#1 held COUNT of 400 while “released” stood still for LENGTH"))
                .contains(" held " + held + " of ");
        assertThat(found.words())
                .containsPattern("stood at 60 while “requested” went on from \\d+ to " + (60 + held))
                .contains(Math.round(held / 4.0) + " %");
    }

    /** A pattern of a text in which words in capitals stand for what differs from run to run. */
    private static String like(String text) {
        var patterns = Map.of(
                "TIME", "\\+\\d\\.\\d{3} s",
                "LENGTH", "[\\d.]+ m?s",
                "COUNT", "[\\d,]+",
                "WORKER", "worker-\\d",
                "PART", "part-\\d+",
                "thread(s)", "threads?");
        String pattern = Pattern.quote(text);
        for (var word : patterns.entrySet()) {
            pattern = pattern.replace(word.getKey(), "\\E" + word.getValue() + "\\Q");
        }
        return pattern;
    }
}
