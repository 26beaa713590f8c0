package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From what on something that had not ended when the recording did is told, in recordings of a second. */
class NeverEndedTest {
    private final Story story = new Story();

    private static NeverEndedTest told() {
        return new NeverEndedTest();
    }

    /** So many that ended, each after so long. */
    private NeverEndedTest ended(int count, double lasts) {
        for (int n = 0; n < count; n++) {
            story.span(n, lasts, "w" + n, "Service#1", "handle", "request-" + n);
        }
        return this;
    }

    private NeverEndedTest open(double from, String what) {
        return open(from, what, "last");
    }

    private NeverEndedTest open(double from, String what, @Nullable String thread) {
        story.open(from, 1_000 - from, thread, "Service#1", what, "request-" + thread);
        return this;
    }

    private List<Finding> found() {
        story.call(1_000, "main", "main", "log", "over");
        return story.found("never-ended");
    }

    @Test
    void span_thatHasNotEnded_whereOthersDid_isToldSinceWhen() {
        assertThat(ended(5, 50).open(400, "handle").found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.title()).isEqualTo("“handle request-last in Service#1” never ended");
            assertThat(finding.words())
                    .isEqualTo("last began “handle request-last in Service#1” at +0.400 s, and was still in it when the"
                            + " recording ended, 600 ms later. Nothing else is recorded of it since.");
            assertThat(finding.evidence().count("hanging")).isEqualTo(1);
            assertThat(finding.evidence().threads()).hasSize(1);
            assertThat(finding.evidence().participants()).hasSize(2);
            assertThat(finding.evidence().time().startNanos()).isEqualTo(400_000_000);
            assertThat(finding.evidence().time().endNanos()).isEqualTo(1_001_000_000);
        });
    }

    @Test
    void span_whereFiveOthersEnded_isFound_whereFourDidIsNone() {
        assertThat(told().ended(5, 50).open(400, "handle").found()).hasSize(1);
        assertThat(told().ended(4, 50).open(400, "handle").found()).isEmpty();
    }

    @Test
    void span_thatLastsLongerThanThreeTimesTheSlowest_isFound_shorterIsNone() {
        assertThat(told().ended(5, 199).open(400, "handle").found()).hasSize(1);
        assertThat(told().ended(5, 200).open(400, "handle").found()).isEmpty();
    }

    @Test
    void span_thatLastsForAFifthOfTheRecording_isFound_shorterIsNone() {
        assertThat(told().ended(5, 50).open(800, "handle").found()).hasSize(1);
        assertThat(told().ended(5, 50).open(801, "handle").found()).isEmpty();
    }

    @Test
    void span_whoseThreadDidSomethingSince_isNone() {
        var since = told().ended(5, 50).open(400, "handle");
        since.story.action(401, "last", "Service#1", "note", null);
        assertThat(since.found()).isEmpty();

        var before = told().ended(5, 50).open(400, "handle");
        before.story.action(400, "last", "Service#1", "note", null).action(401, "other", "Service#1", "note", null);
        assertThat(before.found()).hasSize(1);

        assertThat(told().ended(5, 50).open(400, "handle", null).found()).isEmpty();
    }

    @Test
    void span_thatWaits_isNone() {
        assertThat(open(400, "await work").found()).isEmpty();
    }

    @Test
    void span_ofWhichNoneEverEnded_isWorthKnowing_andSeveralAreABug() {
        assertThat(told().open(400, "serve").found())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(told().open(400, "serve").open(500, "serve", "b").found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title()).isEqualTo("“serve request-last in Service#1” and 1 other never ended");
                    assertThat(finding.evidence().count("hanging")).isEqualTo(2);
                });
        assertThat(told().open(400, "serve")
                        .open(500, "serve", "b")
                        .open(600, "serve", "c")
                        .found())
                .extracting(Finding::title)
                .containsExactly("“serve request-last in Service#1” and 2 others never ended");
    }

    /** Five that take 5 ms, one that has not ended since 400 ms, and nothing from a time on. */
    private static List<Severity> severity(Story last) {
        for (int n = 0; n < 5; n++) {
            last.span(n, 5, "w" + n, "Service#1", "handle", "request-" + n);
        }
        return last.open(400, 600, "last", "Service#1", "handle", "request").found("never-ended").stream()
                .map(Finding::severity)
                .toList();
    }

    @Test
    void span_longAfterWhichSomethingIsRecorded_isABug_elseItMayOnlyHaveBeenCutOff() {
        assertThat(severity(new Story())).containsExactly(Severity.NOTE);
        assertThat(severity(new Story().span(414, 1, "x", "Service#1", "note", null)))
                .containsExactly(Severity.NOTE);
        assertThat(severity(new Story().span(414, 1.1, "x", "Service#1", "note", null)))
                .containsExactly(Severity.WARNING);
        assertThat(severity(new Story().call(415, "x", "Client#1", "Service#1", "ask")))
                .containsExactly(Severity.NOTE);
        assertThat(severity(new Story().call(415.1, "x", "Client#1", "Service#1", "ask")))
                .containsExactly(Severity.WARNING);
        assertThat(severity(new Story().state(415, "x", "Service#1", "step", "size", 1)))
                .containsExactly(Severity.NOTE);
        assertThat(severity(new Story().state(415.1, "x", "Service#1", "step", "size", 1)))
                .containsExactly(Severity.WARNING);
    }

    @Test
    void spans_thatHaveAllEnded_areNone() {
        assertThat(ended(5, 900).found()).isEmpty();
    }
}
