package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Waits that ended, beside which those of a dump look as ever, or do not.
 *
 * <p>A dump shows one instant: threads that always get what they wait for after a while stand there as those do that never
 * will. What tells them apart is how long.
 */
final class EndedWaits {
    private static final int LEAST = 5;
    private static final int LONGER = 2;

    private final Trace trace;
    private final Recorded recorded;
    private final List<Wait> parks;

    EndedWaits(Evidence evidence, Recorded recorded) {
        this.trace = evidence.trace();
        this.recorded = recorded;
        this.parks = Waits.named("park", trace, evidence.spans());
    }

    /** Whether none of some parked threads waits longer than they, or others at their lines of code, have before. */
    boolean areAsLongAs(List<DumpedThread> parked) {
        long end = trace.dump().timeNanos();
        Set<Long> ids = parked.stream().map(DumpedThread::javaId).collect(Collectors.toSet());
        Set<String> lines = parked.stream()
                .map(thread -> LockQueue.line(thread.place()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        long[] ended = parks.stream()
                .filter(wait -> wait.ended() < end && isOf(wait, ids, lines))
                .mapToLong(wait -> wait.ended() - wait.start())
                .toArray();
        long longest = 0;
        for (long nanos : ended) {
            longest = Math.max(longest, nanos);
        }
        long usual = LONGER * longest;
        return ended.length >= LEAST && parked.stream().allMatch(thread -> end - recorded.lastOf(thread) <= usual);
    }

    /* At another line a thread waits for something else, such as for its next task. */
    private boolean isOf(Wait wait, Set<Long> ids, Set<String> lines) {
        return wait.place().isEmpty()
                ? wait.thread() != Trace.ABSENT
                        && ids.contains(trace.threads().get(wait.thread()).javaId())
                : lines.contains(wait.place());
    }
}
