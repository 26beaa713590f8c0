package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on tasks that wait for a busy thread while another is idle are told. */
class StarvedLaneTest {
    private final Story story = new Story();

    private static StarvedLaneTest told() {
        return new StarvedLaneTest();
    }

    /** The other thread's queue, from which it takes so many at once, early on. */
    private StarvedLaneTest other(int tasks) {
        return other(tasks, "Queue#2");
    }

    private StarvedLaneTest other(int tasks, String queue) {
        for (int n = 0; n < tasks; n++) {
            story.action(n * 2, "main", queue, "put", "other-" + n)
                    .span(n * 2 + 1, 1, "w1", queue, "work", "other-" + n);
        }
        return this;
    }

    /** So many that wait behind something that takes w0 some time. */
    private StarvedLaneTest behind(int tasks, double busy, double waits, double takes) {
        story.span(1_000, busy, "w0", "Queue#1", "work", "long");
        for (int n = 0; n < tasks; n++) {
            double at = 1_000 + n * takes;
            story.action(at, "main", "Queue#1", "put", "job-" + n)
                    .span(at + waits, takes, "w0", "Queue#1", "work", "job-" + n);
        }
        return this;
    }

    private List<Finding> found() {
        return story.found("starved-lane");
    }

    @Test
    void tasks_behindALongOne_areTold_withWhoWasIdle() {
        assertThat(other(3).behind(6, 50, 50, 10).found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.title()).isEqualTo("6 tasks of 9 waited for a busy thread while another of 2 was idle");
            assertThat(finding.words())
                    .isEqualTo(
                            "job-0 was left for w0 at +1.000 s and began 50 ms later, though it took only 10 ms: w0 was"
                                    + " busy with others before it. Meanwhile w1 did nothing. Together such tasks waited 300 ms.");
            assertThat(finding.evidence().count("starved")).isEqualTo(6);
            assertThat(finding.evidence().count("tasks")).isEqualTo(9);
            assertThat(finding.evidence().count("waitedNanos")).isEqualTo(300_000_000);
            assertThat(finding.evidence().threads()).hasSize(2);
            assertThat(finding.evidence().rows()).hasSize(12);
        });
    }

    @Test
    void tasks_thatLieFiveTimesAsLongAsTheyTake_areFound_forLessTheyAreNone() {
        assertThat(told().other(3).behind(6, 50, 50, 10).found()).hasSize(1);
        assertThat(told().other(3).behind(6, 50, 49, 10).found()).isEmpty();
    }

    @Test
    void tasks_behindAThreadThatIsBusyForFourFifthsOfTheTime_areFound_forLessTheyAreNone() {
        // What follows the long one is one after the other, so that all wait for a thread that is busy.
        assertThat(told().other(3).behind(6, 48.1, 60, 12).found()).hasSize(1);
        assertThat(told().other(3).behind(6, 47, 60, 12).found()).isEmpty();
    }

    @Test
    void tasks_whileTheOtherIsIdleForFourFifthsOfTheTime_areFound_forLessTheyAreNone() {
        var idle = told().other(3).behind(6, 50, 50, 10);
        idle.story.span(1_000, 10, "w1", "Desk#1", "write", null).span(1_050, 10, "w1", "Desk#1", "write", null);
        assertThat(idle.found()).hasSize(1);

        var busy = told().other(3).behind(6, 50, 50, 10);
        busy.story.span(1_000, 11, "w1", "Desk#1", "write", null).span(1_039, 50, "w1", "Desk#1", "write", null);
        assertThat(busy.found()).isEmpty();
    }

    @Test
    void tasks_fiveOfThem_areFound_fourAreNone() {
        assertThat(told().other(3).behind(5, 50, 50, 10).found()).hasSize(1);
        assertThat(told().other(3).behind(4, 50, 50, 10).found()).isEmpty();
    }

    @Test
    void tasks_thatAreATenthOfAll_areFound_thatAreLessAreNone() {
        assertThat(told().other(45).behind(5, 50, 50, 10).found()).hasSize(1);
        assertThat(told().other(46).behind(5, 50, 50, 10).found()).isEmpty();
    }

    @Test
    void tasks_whileAThreadOfAnotherKindIsIdle_areNone() {
        assertThat(told().other(3, "Stack#1").behind(6, 50, 50, 10).found()).isEmpty();
        assertThat(told().behind(6, 50, 50, 10).found()).isEmpty();
    }

    @Test
    void tasks_whileAThreadIsIdleThatOnlyHandsTasksOn_areNone() {
        var handsOn = told().behind(6, 50, 50, 10);
        for (int n = 0; n < 3; n++) {
            handsOn.story
                    .action(900 + n, "main", "Queue#1", "put", "late-" + n)
                    .action(905 + n, "timer", "Queue#1", "put back", "late-" + n);
        }
        assertThat(handsOn.found()).isEmpty();
    }

    @Test
    void tasks_inQueuesThatDifferByANumber_areOfOneKind() {
        for (int n = 0; n < 6; n++) {
            story.action(1_000 + n * 10, "main", "queue-1", "put", "job-" + n)
                    .span(1_050 + n * 10, 10, "w0", "queue-1", "work", "job-" + n);
        }
        story.span(1_000, 50, "w0", "queue-1", "work", "long");
        assertThat(other(3, "queue-2").found()).hasSize(1);
    }

    @Test
    void taskThatWaitedLongest_isTheOneThatIsTold() {
        other(3).behind(6, 50, 50, 10);
        story.action(990, "main", "Queue#1", "put", "worst").span(1_110, 10, "w0", "Queue#1", "work", "worst");
        story.span(990, 9, "w0", "Queue#1", "work", "before");
        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .startsWith(
                                "worst was left for w0 at +0.990 s and began 120 ms later, though it took only 10 ms"));
    }

    @Test
    void tasks_thatNobodyTookUp_orThatTookNoTime_areNotCounted() {
        other(3).behind(6, 50, 50, 10);
        story.action(1_000, "main", "Queue#1", "put", "never");
        story.action(1_000, "main", "Queue#1", "put", "short").action(1_200, "w0", "Queue#1", "work", "short");
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("6 tasks of 10 waited for a busy thread while another of 2 was idle");
    }
}
