package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.trace.TimeRange;
import java.util.HashMap;
import java.util.Map;

/** All streaks of turns with one queue and one action that are long enough; indexes are those of the trace. */
final class Streaks {
    private final int queue;
    private final int action;
    private final Map<Integer, Long> turnsByThread = new HashMap<>();
    private final Map<Integer, Long> turnsByTask = new HashMap<>();
    private long turns;
    private long longest;
    private long nanos;
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    Streaks(int queue, int action) {
        this.queue = queue;
        this.action = action;
    }

    void add(int thread, Map<Integer, Long> byTask, TimeRange time) {
        long size = byTask.values().stream().mapToLong(Long::longValue).sum();
        byTask.forEach((task, count) -> turnsByTask.merge(task, count, Long::sum));
        turnsByThread.merge(thread, size, Long::sum);
        turns += size;
        longest = Math.max(longest, size);
        nanos += time.durationNanos();
        start = Math.min(start, time.startNanos());
        end = Math.max(end, time.endNanos());
    }

    int queue() {
        return queue;
    }

    int action() {
        return action;
    }

    Map<Integer, Long> turnsByThread() {
        return turnsByThread;
    }

    Map<Integer, Long> turnsByTask() {
        return turnsByTask;
    }

    long turns() {
        return turns;
    }

    /** How many turns the longest streak has. */
    long longest() {
        return longest;
    }

    /** How long the streaks took, added up. */
    long nanos() {
        return nanos;
    }

    /** From the first streak's start to the last one's end. */
    TimeRange time() {
        return new TimeRange(start, end);
    }
}
