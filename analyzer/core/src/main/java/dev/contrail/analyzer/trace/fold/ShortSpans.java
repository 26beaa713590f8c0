package dev.contrail.analyzer.trace.fold;

import java.util.Arrays;

/**
 * Makes fewer spans of very many. They mostly come in order of start, and do not overlap.
 *
 * <p>Time is cut into steps. A span as long as a step or longer stays as it is. Of the shorter ones that start in the
 * same step, those of one kind become one span as long as all of them together, placed in order of first appearance:
 * what is rare is still there, the time spent on each kind is still right, and of spans in order still no two overlap.
 */
public final class ShortSpans {
    private final long stepNanos;
    private final Sink sink;
    /* Of each kind in the current step: */
    private int[] first;
    private long[] start;
    private long[] nanos;
    private int[] count;
    /** The kinds that occur in the step. */
    private int[] order;

    private int kinds;
    private long stepStart;
    private long stepEnd = Long.MIN_VALUE;

    /** Where spans go. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes a span, or several that became one.
         *
         * @param first the reference that came with the first of them
         * @param count how many it stands for
         */
        void put(int kind, int first, long startNanos, long durationNanos, int count);
    }

    /**
     * For one track.
     *
     * @param stepNanos how long a step is, at least 1
     * @param kinds how many kinds are expected; there may be more
     */
    public ShortSpans(long stepNanos, int kinds, Sink sink) {
        this.stepNanos = stepNanos;
        this.sink = sink;
        first = new int[kinds];
        start = new long[kinds];
        nanos = new long[kinds];
        count = new int[kinds];
        order = new int[kinds];
    }

    /**
     * Adds a span.
     *
     * @param kind from 0
     * @param reference what the sink is told of it
     * @param many how many it stands for
     */
    public void add(int kind, int reference, long startNanos, long durationNanos, int many) {
        if (durationNanos >= stepNanos) {
            flush();
            sink.put(kind, reference, startNanos, durationNanos, many);
            return;
        }
        if (startNanos >= stepEnd || startNanos < stepStart) {
            flush();
            stepStart = Math.floorDiv(startNanos, stepNanos) * stepNanos;
            stepEnd = stepStart + stepNanos;
        }
        if (kind >= count.length) {
            makeRoom(Math.max(kind + 1, 2 * count.length));
        }
        if (count[kind] == 0) {
            order[kinds++] = kind;
            first[kind] = reference;
            start[kind] = startNanos;
        } else {
            start[kind] = Math.min(start[kind], startNanos);
        }
        count[kind] += many;
        nanos[kind] += durationNanos;
    }

    private void makeRoom(int size) {
        first = Arrays.copyOf(first, size);
        start = Arrays.copyOf(start, size);
        nanos = Arrays.copyOf(nanos, size);
        count = Arrays.copyOf(count, size);
        order = Arrays.copyOf(order, size);
    }

    /** Hands over what has gathered. */
    public void flush() {
        long free = Long.MIN_VALUE;
        for (int place = 0; place < kinds; place++) {
            int kind = order[place];
            long from = Math.max(free, start[kind]);
            sink.put(kind, first[kind], from, nanos[kind], count[kind]);
            free = from + nanos[kind];
            count[kind] = 0;
            nanos[kind] = 0;
        }
        kinds = 0;
    }
}
