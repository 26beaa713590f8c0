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
        return measured(Integer.MAX_VALUE).most;
    }

    /** How long at least so many are there at once. */
    public long nanosOf(int atLeast) {
        return measured(atLeast).nanos;
    }

    /** How long at least so many are there at once, but for the longest time in which none of them ends. */
    public long nanosButLongestOf(int atLeast) {
        Measured measured = measured(atLeast);
        return measured.nanos - measured.longest;
    }

    private record Measured(int most, long nanos, long longest) {}

    private Measured measured(int atLeast) {
        long[] from = Arrays.copyOf(starts, size);
        long[] to = Arrays.copyOf(ends, size);
        Arrays.sort(from);
        Arrays.sort(to);
        int started = 0;
        int most = 0;
        long nanos = 0;
        long longest = 0;
        long sinceEnd = 0;
        long last = 0;
        for (int ended = 0; ended < size; ) {
            boolean starts = started < size && from[started] < to[ended];
            long now = starts ? from[started] : to[ended];
            long passed = started - ended >= atLeast ? now - last : 0;
            nanos += passed;
            sinceEnd += passed;
            longest = Math.max(longest, sinceEnd);
            sinceEnd = starts ? sinceEnd : 0;
            last = now;
            started += starts ? 1 : 0;
            ended += starts ? 0 : 1;
            most = Math.max(most, started - ended);
        }
        return new Measured(most, nanos, longest);
    }
}
