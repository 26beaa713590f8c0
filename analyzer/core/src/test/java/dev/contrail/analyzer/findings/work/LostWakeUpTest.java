package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on a task that lies in a queue while somebody is idle is told, in recordings of a second. */
class LostWakeUpTest {
    private final Story story = new Story();

    private static LostWakeUpTest told() {
        return new LostWakeUpTest();
    }

    /** So many letters, taken up by the clerk after a time. */
    private LostWakeUpTest delivered(int letters, double after) {
        for (int n = 0; n < letters; n++) {
            letter("letter-" + n, n * 10, n * 10 + after, "clerk");
        }
        return this;
    }

    private LostWakeUpTest letter(String name, double put, double taken, String by) {
        story.action(put, "main", "Box#1", "put", name).span(taken, 1, by, "Box#1", "deliver", name);
        return this;
    }

    private LostWakeUpTest never(String name, double put) {
        story.action(put, "main", "Box#1", "put", name);
        return this;
    }

    private List<Finding> found() {
        story.call(1_000, "main", "main", "log", "over");
        return story.found("lost-wake-up");
    }

    @Test
    void task_thatNobodyTakesUpWhileOneIsIdle_isToldWithWhoLeftIt() {
        assertThat(delivered(10, 1).never("last", 500).found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.title()).isEqualTo("1 task in Box#1 never taken up, while 1 thread did nothing");
            assertThat(finding.words())
                    .isEqualTo(
                            "last was left in Box#1 at +0.500 s by main, and still lay there when the recording ended,"
                                    + " 501 ms later. All that time clerk, which takes from there, did nothing that is recorded."
                                    + " When all is well, it takes 1 ms.");
            assertThat(finding.evidence().count("forgotten")).isEqualTo(1);
            assertThat(finding.evidence().count("neverTaken")).isEqualTo(1);
            assertThat(finding.evidence().count("longestNanos")).isEqualTo(501_000_000);
            assertThat(finding.evidence().count("usualNanos")).isEqualTo(1_000_000);
        });
    }

    @Test
    void task_inAQueueFromWhichFiveWereTaken_isFound_fromWhichFourWereIsNone() {
        assertThat(told().delivered(5, 1).never("last", 500).found()).hasSize(1);
        assertThat(told().delivered(4, 1).never("last", 500).found()).isEmpty();
    }

    /** The recording ends a millisecond after the last event; what comes within 30 ms of 1,000 is none. */
    @Test
    void task_thatLiesForThreeHundredthsOfTheRecording_isFound_forLessIsNone() {
        assertThat(told().delivered(10, 1).never("last", 971).found()).hasSize(1);
        assertThat(told().delivered(10, 1).never("last", 971.1).found()).isEmpty();
    }

    @Test
    void task_thatLiesTenTimesAsLongAsUsual_isFound_forLessIsNone() {
        assertThat(told().delivered(10, 9).never("last", 911).found()).hasSize(1);
        assertThat(told().delivered(10, 9).never("last", 911.1).found()).isEmpty();
    }

    @Test
    void task_whoseTakerWasIdleForNineTenthsOfTheTime_isFound_forLessIsNone() {
        var idle = told().delivered(10, 1).never("last", 501);
        idle.story.span(600, 50, "clerk", "Desk#1", "write", null);
        assertThat(idle.found()).hasSize(1);

        var busy = told().delivered(10, 1).never("last", 501);
        busy.story.span(600, 51, "clerk", "Desk#1", "write", null);
        assertThat(busy.found()).isEmpty();
    }

    /** It took another, and was done with that only when the recording was nearly over: no span tells so. */
    @Test
    void task_whoseTakerHadAnotherInHand_isNone_thatWasDoneSoon_isFound() {
        var busy = told().delivered(10, 1).never("last", 501);
        busy.story
                .action(498, "main", "Box#1", "put", "long")
                .action(500, "clerk", "Box#1", "take", "long")
                .action(990, "clerk", "Box#1", "done", "long");
        assertThat(busy.found()).isEmpty();

        var idle = told().delivered(10, 1).never("last", 501);
        idle.story
                .action(498, "main", "Box#1", "put", "short")
                .action(500, "clerk", "Box#1", "take", "short")
                .action(510, "clerk", "Box#1", "done", "short");
        assertThat(idle.found()).hasSize(1);
    }

    @Test
    void task_whoseTakerDidNothingBefore_isNone_itMayNotHaveBeenThere() {
        var late = told();
        for (int n = 0; n < 10; n++) {
            late.letter("letter-" + n, 100 + n, 101 + n, "clerk" + n);
        }
        assertThat(late.never("early", 100).found()).isEmpty();
    }

    @Test
    void task_isToldWithWhoeverIsIdle_whereAnotherIsBusy() {
        var story = told().delivered(10, 1).letter("other", 100, 101, "aide").never("last", 500);
        story.story.span(200, 800, "clerk", "Desk#1", "write", null);
        assertThat(story.found()).singleElement().satisfies(finding -> {
            assertThat(finding.words()).contains("All that time aide, which takes from there");
            assertThat(finding.title()).endsWith("never taken up, while 2 threads did nothing");
            assertThat(finding.evidence().threads()).hasSize(2);
        });
    }

    @Test
    void tasks_thatLieForAFifthOfTheRecordingTogether_areFound_forLessOrOneAloneIsNone() {
        assertThat(told().delivered(10, 1)
                        .letter("a", 200, 300, "clerk")
                        .letter("b", 400, 500, "clerk")
                        .found())
                .hasSize(1);
        assertThat(told().delivered(10, 1)
                        .letter("a", 200, 300, "clerk")
                        .letter("b", 400, 499, "clerk")
                        .found())
                .isEmpty();
        assertThat(told().delivered(10, 1).letter("a", 200, 600, "clerk").found())
                .isEmpty();
    }

    @Test
    void tasks_thatLieAtTheSameTime_countThatTimeOnce() {
        assertThat(told().delivered(10, 1)
                        .letter("a", 200, 300, "clerk")
                        .letter("b", 201, 302, "clerk")
                        .found())
                .isEmpty();
    }

    @Test
    void tasks_ofWhichOneLiesForAFifthOfTheRecording_areABug_elseWorthKnowing() {
        var longer = told().delivered(10, 1)
                .letter("a", 200, 400, "clerk")
                .letter("b", 500, 600, "clerk")
                .found();
        assertThat(longer).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.title()).isEqualTo("2 tasks lay in Box#1 for up to 200 ms while a thread was idle");
            assertThat(finding.words())
                    .startsWith("a was left in Box#1 at +0.200 s by main, and taken up 200 ms later, by clerk. All that"
                            + " time clerk, which");
            assertThat(finding.evidence().count("neverTaken")).isZero();
        });
        var shorter = told().delivered(10, 1)
                .letter("a", 200, 399, "clerk")
                .letter("b", 500, 600, "clerk")
                .found();
        assertThat(shorter).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    /** Three that lie for 80 ms, each taken up when another has been put in so long before. */
    private List<Finding> takenUpAfter(double... millis) {
        var story = told().delivered(10, 1);
        for (int n = 0; n < millis.length; n++) {
            double at = 200 + n * 200;
            story.letter("old-" + n, at, at + 80, "clerk").letter("new-" + n, at + 80 - millis[n], at + 82, "clerk");
        }
        return story.found();
    }

    @Test
    void tasks_takenUpWhenOthersArePutIn_areABug_whenFourInFiveOfThreeAre() {
        assertThat(takenUpAfter(1, 1, 1)).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(takenUpAfter(8, 8, 8)).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(takenUpAfter(8.1, 1, 1)).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void tasks_takenUpWhenNothingIsPutIn_areWorthKnowing() {
        assertThat(takenUpAfter(20, 20, 20)).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void taskNowhereInParticular_liesInAQueue() {
        for (int n = 0; n < 10; n++) {
            story.action(n * 10, "main", null, "put", "letter-" + n)
                    .span(n * 10 + 1, 1, "clerk", null, "deliver", "letter-" + n);
        }
        story.action(500, "main", null, "put", "last");
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("1 task in a queue never taken up, while 1 thread did nothing");
    }
}
