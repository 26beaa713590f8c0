package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which locks are taken in both orders, as in {@code A then B, B then A}. */
class LocksTest {
    private final Story story = new Story();

    private List<String> told() {
        Trace trace = story.trace();
        return Locks.opposites(trace, new Spans(trace), new Verbs(trace)).stream()
                .map(pair -> name(trace, pair.first()) + " at "
                        + trace.actions().start().get(pair.oneOuter()) / 1_000_000 + " then "
                        + name(trace, pair.second()) + " at "
                        + trace.actions().start().get(pair.oneInner()) / 1_000_000 + ", the other at "
                        + trace.actions().start().get(pair.otherOuter()) / 1_000_000 + " and "
                        + trace.actions().start().get(pair.otherInner()) / 1_000_000)
                .toList();
    }

    /** One lock, and one in it, for a while. */
    private LocksTest nested(double at, String thread, String outer, String inner) {
        story.span(at, 8, thread, outer, "locked", null).span(at + 1, 2, thread, inner, "locked", null);
        return this;
    }

    @Test
    void locks_takenInBothOrdersByTwoThreads_areToldOnce_whereTheyWere() {
        nested(0, "t", "A", "B")
                .nested(10, "u", "B", "A")
                .nested(20, "v", "B", "A")
                .nested(30, "w", "A", "B");

        assertThat(told()).containsExactly("A at 0 then B at 1, the other at 10 and 11");
    }

    @Test
    void locks_takenInBothOrdersByOneThread_orInOneOrder_areNone() {
        nested(0, "t", "A", "B")
                .nested(10, "t", "B", "A")
                .nested(20, "u", "C", "A")
                .nested(30, "v", "C", "A");

        assertThat(told()).isEmpty();
    }

    @Test
    void locks_thatAreOne_areNone() {
        nested(0, "t", "A", "A").nested(10, "u", "A", "A");

        assertThat(told()).isEmpty();
    }

    @Test
    void lock_whoseSpanEndsWhenTheNextBegins_isFree() {
        story.span(0, 1, "t", "A", "locked", null).span(1, 1, "t", "B", "locked", null);
        nested(10, "u", "B", "A");

        assertThat(told()).isEmpty();
    }

    @Test
    void lock_takenAndGivenBackByInstants_isHeldBetweenThem() {
        story.action(0, "t", "A", "lock", null).action(1, "t", "B", "lock", null);
        story.action(2, "t", "B", "unlock", null).action(3, "t", "A", "unlock", null);
        story.action(4, "t", "C", "lock", null);
        nested(10, "u", "B", "A").nested(20, "u", "C", "A");

        assertThat(told()).containsExactly("A at 0 then B at 1, the other at 10 and 11");
    }

    @Test
    void lock_givenBackByAnotherThread_isStillHeld() {
        story.action(0, "t", "A", "lock", null)
                .action(1, "u", "A", "unlock", null)
                .action(2, "t", "B", "lock", null);
        nested(10, "u", "B", "A");

        assertThat(told()).hasSize(1);
    }

    @Test
    void lock_whoseSpanGoesOn_isStillHeld_whateverIsGivenBackMeanwhile() {
        story.span(0, 8, "t", "A", "locked", null)
                .action(1, "t", "A", "unlock", null)
                .action(2, "t", "B", "lock", null);
        nested(10, "u", "B", "A");

        assertThat(told()).hasSize(1);
    }

    @Test
    void actions_thatAreNoLocks_ofNobody_orOnNothing_tellNothing() {
        nested(10, "u", "B", "A");
        story.span(20, 8, "t", "A", "read", null).span(21, 2, "t", "B", "locked", null);
        story.span(30, 8, null, "A", "locked", null).span(31, 2, null, "B", "locked", null);
        story.span(40, 8, "t", null, "locked", null).span(41, 2, "t", "B", "locked", null);
        story.span(50, 8, "t", "A", "locked", null).span(51, 2, "v", "B", "locked", null);

        assertThat(told()).isEmpty();
    }

    @Test
    void locks_heldAtOnce_countUpToSixteen() {
        for (int n = 0; n < 18; n++) {
            story.action(n, "t", "Lock-" + n, "lock", null);
        }
        nested(30, "u", "Last", "Lock-15").nested(40, "u", "Last", "Lock-16");
        story.action(20, "t", "Last", "lock", null);

        assertThat(told()).containsExactly("Lock-15 at 15 then Last at 20, the other at 30 and 31");
    }

    @Test
    void locks_ofATraceInWhichNothingIsDoneToAnything_areNone() {
        story.span(0, 1, "t", null, "locked", null);

        assertThat(told()).isEmpty();
    }

    private static String name(Trace trace, int participant) {
        return trace.participants().get(participant).name();
    }
}
