package dev.contrail.analyzer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for an answer that never comes, and who does not. */
class UnansweredTest {
    private static final long MILLI = 1_000_000;

    /** Prices that a worker asks for, of which the last is not answered. */
    private static Story asked() {
        var story = new Story();
        for (int n = 0; n < 4; n++) {
            story.call(n * 10, "worker-1", "Worker#1", "Cache#1", "price of " + n);
            story.reply(n * 10 + 5, "worker-1", "Cache#1", "Worker#1", "price");
        }
        return story.call(100, "worker-1", "Worker#1", "Cache#1", "price of broken");
    }

    private static List<String> told(Trace trace, Question question, String title) {
        return new Explainer(trace, trace.range(), List.of())
                .answer(question).orElseThrow().sections().stream()
                        .filter(section -> section.title().equals(title))
                        .flatMap(section -> section.facts().stream())
                        .map(Explanation.Fact::text)
                        .toList();
    }

    private static List<String> waiting(Trace trace) {
        return told(trace, new Question.Whole(), "who waits for an answer then");
    }

    private static List<String> left(Trace trace) {
        return told(trace, new Question.Whole(), Unanswered.LEFT);
    }

    @Test
    void call_behindWhichItsThreadDoesNothing_isWaitedFor() {
        Trace trace = asked().trace();

        assertThat(waiting(trace))
                .containsExactly("Worker#1 → Cache#1: price of broken, since +0.100000 s, never answered");
        assertThat(left(trace)).isEmpty();
    }

    @Test
    void call_whoseThreadSendsAnother_isNotWaitedFor_butUntilThen() {
        Trace trace = asked().call(200, "worker-1", "Worker#1", "Ledger#1", "book")
                .recordedUntil(1_000)
                .trace();
        String broken = "Worker#1 → Cache#1: price of broken, since +0.100000 s, never answered";

        assertThat(waiting(trace)).isEmpty();
        assertThat(left(trace)).containsExactly(broken + "; worker-1 went on at +0.200000 s");
        assertThat(told(trace, new Question.At(150 * MILLI), "who waits for an answer then"))
                .containsExactly(broken);
        assertThat(told(trace, new Question.At(250 * MILLI), Unanswered.LEFT)).hasSize(1);
    }

    @Test
    void call_whoseThreadActs_isNotWaitedFor_butOneThatOnlyWaitsDoes() {
        assertThat(left(asked().action(300, "worker-1", "Orders#1", "take", null)
                        .trace()))
                .singleElement()
                .asString()
                .endsWith("; worker-1 went on at +0.300000 s");
        assertThat(waiting(
                        asked().waitInLane(300, 50, "worker-1", "park", "Latch").trace()))
                .hasSize(1);
        assertThat(waiting(asked().action(300, "worker-2", "Orders#1", "take", null)
                        .trace()))
                .hasSize(1);
    }

    /** The cache works in the thread of who asks it. */
    @Test
    void call_whoseCalleeGoesOnInItsThread_isWaitedFor() {
        Trace nested = asked().call(110, "worker-1", "Cache#1", "Store#1", "load")
                .call(120, "worker-1", "Store#1", "Disk#1", "read")
                .action(130, "worker-1", "Store#1", "lock", null)
                .trace();

        assertThat(waiting(nested)).hasSize(1);
        assertThat(left(nested)).isEmpty();
    }
}
