package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who took up what others had left, as in {@code job: put by main at 1, taken by worker in Queue#1 after 4}. */
class HandoversTest {
    private final Story story = new Story();

    private List<String> told() {
        Trace trace = story.trace();
        var handovers = handovers(trace);
        var told = new ArrayList<String>();
        boolean taken = true;
        for (int place = 0; place < handovers.size(); place++) {
            assertThat(handovers.take(place) == Spans.NONE || taken)
                    .as("those that nobody took come last")
                    .isTrue();
            taken = handovers.take(place) != Spans.NONE;
            assertThat(Rows.time(trace, handovers.mention(place))).isEqualTo(handovers.left(place));
            told.add(String.format(
                    "%s%s: left by %s at %d%s, %s",
                    name(trace, handovers.task(place)),
                    handovers.isOfMany(place) ? " (many)" : "",
                    thread(trace, handovers.leaver(place)),
                    handovers.left(place) / 1_000_000,
                    handovers.queue(place) == Trace.ABSENT ? "" : " in " + name(trace, handovers.queue(place)),
                    taken
                            ? "taken by " + thread(trace, handovers.taker(place)) + " after "
                                    + handovers.waited(place) / 1_000_000
                            : "never taken"));
        }
        return told;
    }

    private static Handovers handovers(Trace trace) {
        return new Handovers(trace, new Verbs(trace), new Spans(trace));
    }

    private static String thread(Trace trace, int thread) {
        return thread == Trace.ABSENT ? "somebody" : trace.threads().get(thread).name();
    }

    @Test
    void task_thatOneLeavesAndAnotherTakesUp_isHandedOver() {
        story.action(1, "main", "Queue#1", "note", "job").span(5, 2, "worker", "Queue#1", "run", "job");

        assertThat(told()).containsExactly("job: left by main at 1 in Queue, taken by worker after 4");
    }

    @Test
    void task_thatNobodyTakesUp_isToldLast_inTheOrderOfBeingLeft() {
        story.action(1, "main", "Queue#1", "note", "late")
                .action(0, "main", "Queue#1", "note", "early")
                .action(2, "main", "Queue#1", "note", "job")
                .span(5, 2, "worker", "Queue#1", "run", "job");

        assertThat(told())
                .containsExactly(
                        "job: left by main at 2 in Queue, taken by worker after 3",
                        "early: left by main at 0 in Queue, never taken",
                        "late: left by main at 1 in Queue, never taken");
    }

    @Test
    void task_thatBeginsWithASpan_wasTakenBeforeAnybodyLeftIt_butNotWhereThatPutsIt() {
        story.span(1, 1, "main", "Queue#1", "note", "one").span(5, 2, "worker", "Queue#1", "run", "one");
        story.span(10, 1, "main", "Queue#1", "enqueue", "two").span(15, 2, "worker", "Queue#1", "run", "two");

        assertThat(told()).containsExactly("two: left by main at 10 in Queue, taken by worker after 5");
    }

    @Test
    void task_thatAMessageIsSentTo_isLeftByThat_andAReplyLeavesNothing() {
        story.call(1, "main", "Client#1", "job", "begin").action(4, "worker", "Queue#1", "run", "job");
        story.reply(11, "main", "Client#1", "other", "begun").action(14, "worker", "Queue#1", "run", "other");

        assertThat(told())
                .containsExactly(
                        "job: left by main at 1 in Queue, taken by worker after 3",
                        "other: left by worker at 14 in Queue, never taken");
    }

    @Test
    void task_thatIsToldOfAfterAllActions_orAtTheSameTime_isLeftByWhatCameFirst() {
        story.action(1, "main", "Queue#1", "note", "job")
                .call(9, "main", "Client#1", "job", "again")
                .call(3, "main", "Client#1", "other", "begin")
                .span(3, 1, "worker", "Queue#1", "run", "other");

        assertThat(told())
                .containsExactly(
                        "other: left by main at 3 in Queue, taken by worker after 0",
                        "job: left by main at 1 in Queue, never taken");
    }

    @Test
    void message_toAnObjectThatIsNoTask_leavesNothing() {
        story.call(1, "main", "Client#1", "Server#1", "begin").action(4, "worker", "Queue#1", "run", "job");

        assertThat(told()).containsExactly("job: left by worker at 4 in Queue, never taken");
    }

    @Test
    void task_mentionedAgainInTheSameWords_isLeftOnce_andStandsForMany() {
        story.action(1, "main", "Queue#1", "note", "job")
                .action(2, "other", "Queue#1", "note", "job")
                .span(5, 2, "worker", "Queue#1", "run", "job");

        assertThat(told()).containsExactly("job (many): left by main at 1 in Queue, taken by worker after 4");
    }

    @Test
    void task_ofMany_thatNobodyTakesUp_isNotTold() {
        story.action(1, "main", "Queue#1", "note", "job").action(2, "main", "Queue#1", "note", "job");

        assertThat(told()).isEmpty();
    }

    @Test
    void task_mentionedAgainInAnotherQueue_isTakenUpThere() {
        story.action(1, "main", "Queue#1", "note", "job").action(2, "other", "Inbox#1", "note", "job");

        assertThat(told()).containsExactly("job: left by main at 1 in Queue, taken by other after 1");
    }

    @Test
    void task_thatItsLeaverMentionsAtAnInstant_stillLies_andWithASpanIsTaken() {
        story.action(1, "main", "Queue#1", "note", "job")
                .action(2, "main", "Queue#1", "count", "job")
                .span(5, 2, "worker", "Queue#1", "run", "job");
        story.action(11, "main", "Queue#1", "note", "own")
                .span(12, 1, "main", "Queue#1", "run", "own")
                .action(15, "worker", "Queue#1", "look", "own");

        assertThat(told()).containsExactly("job: left by main at 1 in Queue, taken by worker after 4");
    }

    @Test
    void task_thatItsLeaverWaitsFor_stillLies() {
        story.action(1, "main", "Queue#1", "note", "job")
                .span(2, 8, "main", "Queue#1", "await", "job")
                .span(5, 2, "worker", "Queue#1", "run", "job");

        assertThat(told()).containsExactly("job: left by main at 1 in Queue, taken by worker after 4");
    }

    /** “result” says nothing of waiting; that another does the task meanwhile does. */
    @Test
    void task_thatItsLeaverWaitsForUnderAnyName_stillLies() {
        for (int n = 0; n < 2; n++) {
            story.action(n * 20 + 1, "main", "Queue#1", "note", "job-" + n)
                    .span(n * 20 + 2, 8, "main", "Queue#1", "result", "job-" + n)
                    .span(n * 20 + 5, 2, "worker", "Queue#1", "run", "job-" + n);
        }

        assertThat(told())
                .containsExactly(
                        "job-0: left by main at 1 in Queue, taken by worker after 4",
                        "job-1: left by main at 21 in Queue, taken by worker after 4");
    }

    @Test
    void task_thatOneLeavesInASpanAndTakesUpAfterIt_isHandedOver_andInItIsNot() {
        story.span(0, 3, "main", "Queue#1", "outer", null)
                .action(1, "main", "Queue#1", "note", "job")
                .span(4, 1, "main", "Queue#1", "run", "job");
        story.span(10, 9, "main", "Queue#1", "outer", null)
                .action(11, "main", "Queue#1", "note", "own")
                .span(14, 1, "main", "Queue#1", "run", "own");

        assertThat(told()).containsExactly("job: left by main at 1 in Queue, taken by main after 3");
    }

    @Test
    void task_thatOneTakesUpTheMomentItsSpanHasEnded_isHandedOver() {
        story.span(0, 3, "main", "Queue#1", "outer", null)
                .action(1, "main", "Queue#1", "note", "job")
                .span(3.001, 1, "main", "Queue#1", "run", "job");

        assertThat(told()).hasSize(1);
    }

    @Test
    void task_thatIsPutBack_liesThereAgain() {
        story.action(1, "main", "Queue#1", "note", "job")
                .span(5, 2, "worker", "Queue#1", "run", "job")
                .action(8, "worker", "Queue#1", "put back", "job")
                .span(11, 2, "other", "Queue#1", "run", "job");

        assertThat(told())
                .containsExactly(
                        "job: left by main at 1 in Queue, taken by worker after 4",
                        "job: left by worker at 8 in Queue, taken by other after 3");
    }

    @Test
    void task_thatAThirdPutsSomewhere_liesThereAgain_andThatItMentionsDoesNot() {
        story.action(1, "main", "Queue#1", "note", "job")
                .span(5, 2, "worker", "Queue#1", "run", "job")
                .action(8, "main", "Queue#1", "count", "job")
                .action(9, "worker", "Queue#1", "submit", "job")
                .action(10, "main", "Queue#1", "submit", "job")
                .span(11, 2, "worker", "Queue#1", "run", "job");

        assertThat(told())
                .containsExactly(
                        "job: left by main at 1 in Queue, taken by worker after 4",
                        "job: left by main at 10 in Queue, taken by worker after 1");
    }

    @Test
    void task_leftNowhere_liesWhereItIsTakenFrom() {
        story.action(1, "main", null, "note", "job").span(5, 2, "worker", "Queue#1", "run", "job");
        story.action(11, "main", null, "note", "other");

        assertThat(told())
                .containsExactly(
                        "job: left by main at 1 in Queue, taken by worker after 4",
                        "other: left by main at 11, never taken");
    }

    @Test
    void actions_ofNobody_onNothing_orThatAreWaitsOfTheJvm_handNothingOver() {
        story.action(1, "main", "Queue#1", "note", "job")
                .span(3, 1, null, "Queue#1", "run", "job")
                .span(4, 1, "worker", "Queue#1", "run", null)
                .waitInLane(5, 1, "worker", "lock", "job");

        assertThat(told()).containsExactly("job: left by main at 1 in Queue, never taken");
    }

    @Test
    void isAwaiting_ofNoName_orOfOneForWhatIsDone_isNot() {
        story.action(1, "main", "Queue#1", "note", "job")
                .span(2, 8, "main", "Queue#1", "result", "job")
                .span(5, 2, "worker", "Queue#1", "run", "job");
        Trace trace = story.trace();
        Handovers handovers = handovers(trace);

        assertThat(handovers.isAwaiting(Trace.ABSENT)).isFalse();
        assertThat(handovers.isAwaiting(trace.texts().indexOf("run"))).isFalse();
        assertThat(handovers.isAwaiting(trace.texts().indexOf("note"))).isFalse();
        assertThat(handovers.isAwaiting(trace.texts().indexOf("result"))).isTrue();
    }

    private static String name(Trace trace, int participant) {
        return trace.participants().get(participant).name();
    }
}
