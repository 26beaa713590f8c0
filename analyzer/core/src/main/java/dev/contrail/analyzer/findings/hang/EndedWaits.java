package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Waits that ended, beside which those of a dump look as ever, or do not.
 *
 * <p>A dump shows one instant: threads that always get what they wait for after a while stand there as those do that never
 * will. What tells them apart is how long.
 */
final class EndedWaits {
    private static final int LEAST = 5;
    private static final int LONGER = 2;

    private record Sum(int count, long longest) {
        private static final Sum NONE = new Sum(0, 0);

        Sum and(Sum other) {
            return new Sum(count + other.count, Math.max(longest, other.longest));
        }
    }

    private final long end;
    private final Recorded recorded;
    private final Map<String, Sum> byLine = new HashMap<>();
    /* At another line a thread waits for something else, such as for its next task. */
    private final Map<Long, Sum> byThreadAtNone = new HashMap<>();

    /** Those of one name, such as {@code park}. */
    EndedWaits(String name, Evidence evidence, Recorded recorded) {
        Trace trace = evidence.trace();
        this.end = trace.dump().timeNanos();
        this.recorded = recorded;
        for (Wait wait : Waits.named(name, trace, evidence.spans())) {
            var one = new Sum(1, wait.ended() - wait.start());
            if (wait.ended() >= end) {
                continue;
            }
            if (!wait.place().isEmpty()) {
                byLine.merge(wait.place(), one, Sum::and);
            } else if (wait.thread() != Trace.ABSENT) {
                byThreadAtNone.merge(trace.threads().get(wait.thread()).javaId(), one, Sum::and);
            }
        }
    }

    /** Whether none of some threads waits longer than they, or others at their lines of code, have before. */
    boolean areAsLongAs(List<DumpedThread> waiting) {
        Sum before = Stream.concat(
                        waiting.stream()
                                .map(DumpedThread::javaId)
                                .distinct()
                                .map(id -> byThreadAtNone.getOrDefault(id, Sum.NONE)),
                        waiting.stream()
                                .map(thread -> LockQueue.line(thread.applicationPlace()))
                                .distinct()
                                .map(line -> byLine.getOrDefault(line, Sum.NONE)))
                .reduce(Sum.NONE, Sum::and);
        long usual = LONGER * before.longest;
        return before.count >= LEAST && waiting.stream().allMatch(thread -> end - recorded.lastOf(thread) <= usual);
    }
}
