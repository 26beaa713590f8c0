package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.facts.StuckThreads;
import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.findings.holds.Holds.Hold;
import dev.contrail.analyzer.findings.holds.Holds.Kept;
import dev.contrail.analyzer.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept because its thread is stuck.
 *
 * <p>The lock that such a thread waits for it has not taken, and what it has it cannot give back: that follows from the wait.
 * What it went on without before, for longer than is usual, is lost as anything else.
 */
final class Consequences {
    private final Trace trace;
    private final StuckThreads stuck;

    Consequences(Trace trace) {
        this.trace = trace;
        this.stuck = new StuckThreads(trace);
    }

    /** Of what is kept that which does not follow from a wait. */
    List<Kept> without(List<Kept> kept, Family family, HoldTimes times) {
        if (kept.stream().noneMatch(one -> stuck.has(one.thread()))) {
            return kept;
        }
        Map<Integer, Long> lastTaken = new HashMap<>();
        for (Hold hold : family.holds()) {
            lastTaken.merge(Rows.thread(trace, hold.taken()), hold.from(), Math::max);
        }
        return kept.stream()
                .filter(one -> !stuck.has(one.thread())
                        || lastTaken.getOrDefault(one.thread(), Long.MIN_VALUE) > one.from()
                                && stuck.since(one.thread()) - one.from() > Overdue.TIMES * times.usual())
                .toList();
    }
}
