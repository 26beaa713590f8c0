package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.TreeMap;

/**
 * How many spans there were at once on average, step by step. Where the short ones of a thread are one row, each instant
 * of it is no longer known, but how long they took in all is.
 */
final class MeanSteps {
    private final long stepNanos;
    /* By the number of a step: for how long spans last in it that do not last all of it; how many more last all of it. */
    private final TreeMap<Long, Long> nanos = new TreeMap<>();
    private final TreeMap<Long, Integer> whole = new TreeMap<>();

    private final LongColumn.Builder times = new LongColumn.Builder();
    private final IntColumn.Builder counts = new IntColumn.Builder();
    private int count;
    private int max;

    MeanSteps(long stepNanos) {
        this.stepNanos = stepNanos;
    }

    /** Adds a span, or what stands for many short ones. */
    void add(long start, long duration) {
        long first = Math.floorDiv(start, stepNanos);
        long last = Math.floorDiv(start + duration, stepNanos);
        if (first == last) {
            nanos.merge(first, duration, Long::sum);
            return;
        }
        nanos.merge(first, (first + 1) * stepNanos - start, Long::sum);
        nanos.merge(last, start + duration - last * stepNanos, Long::sum);
        whole.merge(first + 1, 1, Integer::sum);
        whole.merge(last, -1, Integer::sum);
    }

    /** Whether there was none. */
    boolean isEmpty() {
        return nanos.isEmpty();
    }

    /** The series of those that were added, at least one; to be called once. */
    AtOnce steps(int action) {
        whole.keySet().forEach(step -> nanos.putIfAbsent(step, 0L));
        int lasting = 0;
        long next = Long.MIN_VALUE;
        for (var step : nanos.entrySet()) {
            if (step.getKey() > next && next != Long.MIN_VALUE) {
                put(next, lasting);
            }
            lasting += whole.getOrDefault(step.getKey(), 0);
            double mean = lasting + step.getValue() / (double) stepNanos;
            put(step.getKey(), mean > 0 ? Math.max(1, (int) Math.round(mean)) : 0);
            next = step.getKey() + 1;
        }
        put(next, 0);
        return new AtOnce(action, times.build(), counts.build(), max, true);
    }

    private void put(long step, int mean) {
        if (mean != count) {
            times.add(step * stepNanos);
            counts.add(mean);
            count = mean;
            max = Math.max(max, mean);
        }
    }
}
