package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What detectors ask of a trace. */
class EvidenceTest {
    private static final long MILLI = 1_000_000;

    private static int text(Trace trace, String text) {
        return trace.texts().indexOf(text);
    }

    @Test
    void putBack_isWhatIsTakenAgainLater_andNoOtherAlarm() {
        Trace trace = new Story()
                .action(0, "t", "Queue#1", "put back", null)
                .action(1, "t", "Queue#1", "Put-back early", null)
                .action(2, "t", "Queue#1", "requeued", null)
                .action(3, "t", "Queue#1", "rejected", null)
                .action(4, "t", "Queue#1", "putbacked", null)
                .trace();
        var evidence = new Evidence(trace);

        assertThat(List.of("put back", "Put-back early", "requeued", "putback")).allMatch(Alarms::isPutBack);
        assertThat(List.of("rejected", "putbacked", "not put back")).noneMatch(Alarms::isPutBack);
        assertThat(evidence.isAlarm(text(trace, "rejected"))).isTrue();
        assertThat(evidence.isAlarm(Trace.ABSENT)).isFalse();
    }

    @Test
    void call_isRefused_whenItsAnswerIsAnErrorOrThatThereIsNothing() {
        var story = new Story();
        List<String> answers = List.of("busy", "Nothing there", "failed: 500", "here", "no");
        for (int n = 0; n < answers.size(); n++) {
            story.call(n * 10, "t", "a", "b", "get").reply(n * 10 + 1, "t", "b", "a", answers.get(n));
        }
        var evidence = new Evidence(story.call(100, "t", "a", "b", "get").trace());

        assertThat(List.of(0, 2, 4, 8)).allMatch(evidence::wasRefused);
        assertThat(List.of(6, 10)).noneMatch(evidence::wasRefused);
    }

    @Test
    void anything_isRecorded_fromATimeToAnother_bothIncluded_inEachTable() {
        var evidence = new Evidence(new Story()
                .call(10, "t", "a", "b", "get")
                .action(20, "t", "a", "put", null)
                .state(30, "t", "a", "grow", "size", 1)
                .state(40, "t", "a", "grow", "size", 1)
                .trace());

        for (long at : List.of(10L, 20L, 30L, 40L)) {
            assertThat(evidence.isAnything(at * MILLI, at * MILLI)).isTrue();
            assertThat(evidence.isAnything(at * MILLI - 1, at * MILLI)).isTrue();
            assertThat(evidence.isAnything(at * MILLI + 1, at * MILLI + 9)).isFalse();
        }
        assertThat(evidence.isAnything(0, 10 * MILLI - 1)).isFalse();
        assertThat(evidence.isAnything(0, 100 * MILLI)).isTrue();
    }

    @Test
    void thread_failed_whenItToldSoWithinAHundredthOfTheRecording() {
        var evidence = new Evidence(new Story()
                .action(0, "t", "a", "begin", null)
                .action(500, "t", "a", "failed", null)
                .action(1_000, "t", "a", "end", null)
                .trace());

        assertThat(evidence.failed(0, 490 * MILLI)).isTrue();
        assertThat(evidence.failed(0, 510 * MILLI)).isTrue();
        assertThat(evidence.failed(0, 489 * MILLI)).isFalse();
        assertThat(evidence.failed(0, 511 * MILLI)).isFalse();
    }

    @Test
    void lastWord_ofAThread_isWhatItDidBeforeATime() {
        var evidence = new Evidence(new Story()
                .action(100, "t", "Queue#1", "put", "job")
                .action(150, "u", "Queue#1", "take", "job")
                .action(200, "t", "Queue#1", "close", null)
                .trace());

        assertThat(evidence.lastWordOf(0, 200 * MILLI)).isEqualTo("the last of t was “put job in Queue#1” at +0.100 s");
        assertThat(evidence.lastWordOf(0, 100 * MILLI)).isEqualTo("nothing else is recorded of t");
    }

    @Test
    void firstWord_isInLowerCase_orEmpty() {
        Trace trace = new Story()
                .action(0, "t", "a", "getConnection", null)
                .action(1, "t", "a", "42", null)
                .trace();
        var evidence = new Evidence(trace);

        assertThat(evidence.firstWord(text(trace, "getConnection"))).isEqualTo("get");
        assertThat(evidence.firstWord(text(trace, "42"))).isEmpty();
        assertThat(evidence.firstWord(Trace.ABSENT)).isEmpty();
    }

    @Test
    void end_isThatOfTheRecording_orOfTheLastEventWhereItIsIncomplete() {
        var whole = new Evidence(
                new Story().action(5, "t", "a", "put", null).recordedUntil(99).trace());
        assertThat(whole.end()).isEqualTo(100 * MILLI);
        assertThat(whole.endWords()).isEqualTo("the recording ended");

        var cut = new Evidence(new Story()
                .action(5, "t", "a", "put", null)
                .recordedUntil(99)
                .omit(Omission.damaged(7, "7 bytes"))
                .trace());
        assertThat(cut.end()).isEqualTo(5 * MILLI);
        assertThat(cut.endWords()).isEqualTo("the last event was read");
    }

    @Test
    void participant_namedAsAThread_isOne() {
        Trace trace = new Story().action(0, "worker", "worker", "put", "job").trace();
        var evidence = new Evidence(trace);

        assertThat(evidence.isThread(0)).isTrue();
        assertThat(evidence.isThread(1)).isFalse();
    }

    @Test
    void finding_citesAHundredEventsAtMost_andIsAboutTheTimeOfAll() {
        var story = new Story();
        for (int n = 0; n <= 120; n++) {
            story.span(n, 5, "t" + n, "Queue#1", "put", null);
        }
        var evidence = new Evidence(story.trace());
        var telling = new Telling(evidence, Detectors.kinds().get(0))
                .about(Trace.ABSENT)
                .by(Trace.ABSENT);
        for (int n = 10; n <= 120; n++) {
            telling.citeAction(n);
        }
        Finding finding = telling.count("number", 7).note("title", "words");

        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.evidence().rows()).hasSize(100);
        assertThat(finding.evidence().time().startNanos()).isEqualTo(10 * MILLI);
        assertThat(finding.evidence().time().endNanos()).isEqualTo(125 * MILLI);
        assertThat(finding.evidence().participants()).isEmpty();
        assertThat(finding.evidence().threads()).isEmpty();
        assertThat(finding.evidence().count("number")).isEqualTo(7);
    }

    @Test
    void finding_thatCitesNothing_isAboutTheWholeTime() {
        var evidence = new Evidence(
                new Story().action(5, "t", "a", "put", null).recordedUntil(99).trace());
        Finding finding = new Telling(evidence, Detectors.kinds().get(0)).warning("title", "words");

        assertThat(finding.evidence().time()).isEqualTo(evidence.trace().range());
    }

    @Test
    void finding_ofOneInstant_isAboutThatAlone() {
        var evidence = new Evidence(
                new Story().action(5, "t", "a", "put", null).recordedUntil(99).trace());
        Finding finding =
                new Telling(evidence, Detectors.kinds().get(0)).at(MILLI, MILLI).note("title", "words");

        assertThat(finding.evidence().time()).isEqualTo(new TimeRange(MILLI, MILLI));
    }

    /** Its JVM had not written what it had of the last two seconds, or so. */
    @Test
    void absence_inARecordingThatWasNeverFinished_isSureFromTwoSecondsBeforeItsEnd() {
        var evidence = new Evidence(new Story()
                .action(5, "t", "a", "put", null)
                .recordedUntil(2_999)
                .omit(Omission.damaged(1, "the end").atUnfinishedEnd())
                .trace());

        assertThat(evidence.end()).isEqualTo(3_000 * MILLI);
        assertThat(evidence.isSureOfAbsence(1_000 * MILLI)).isTrue();
        assertThat(evidence.isSureOfAbsence(1_000 * MILLI + 1)).isFalse();
    }
}
