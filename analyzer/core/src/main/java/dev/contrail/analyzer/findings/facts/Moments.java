package dev.contrail.analyzer.findings.facts;

import java.util.Arrays;

/** Stretches of time: how many of them there are at once. */
public final class Moments {
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int size;

    /** None yet. */
    public Moments() {}

    /** Adds a stretch. */
    public void add(long start, long end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** The most at once. */
    public int most() {
        long[] measured = measured(Integer.MAX_VALUE);
        return (int) measured[0];
    }

    /** How long at least so many are there at once. */
    public long nanosOf(int atLeast) {
        return measured(atLeast)[1];
    }

    private long[] measured(int atLeast) {
        long[] from = Arrays.copyOf(starts, size);
        long[] to = Arrays.copyOf(ends, size);
        Arrays.sort(from);
        Arrays.sort(to);
        int started = 0;
        int most = 0;
        long nanos = 0;
        long last = 0;
        for (int ended = 0; ended < size; ) {
            boolean starts = started < size && from[started] < to[ended];
            long now = starts ? from[started] : to[ended];
            nanos += started - ended >= atLeast ? now - last : 0;
            last = now;
            started += starts ? 1 : 0;
            ended += starts ? 0 : 1;
            most = Math.max(most, started - ended);
        }
        return new long[] {most, nanos};
    }
}
