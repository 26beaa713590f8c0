package dev.contrail.analyzer.findings.facts;

import java.util.Arrays;

/** From two numbers to a third, without an object for each: for what there are millions of. */
public final class PairMap {
    /** What is there for what was never put in. */
    public static final int NONE = -1;

    private long[] first = new long[64];
    private long[] second = new long[64];
    private int[] values = new int[64];
    private int size;

    /** An empty one. */
    public PairMap() {
        Arrays.fill(values, NONE);
    }

    /** What was put in for two numbers last; {@link #NONE} for nothing. */
    public int get(long one, long two) {
        return values[slot(one, two)];
    }

    /** Puts in a value that is not negative, and tells what was there before. */
    public int put(long one, long two, int value) {
        if (2 * size >= values.length) {
            grow();
        }
        int slot = slot(one, two);
        int before = values[slot];
        size += before == NONE ? 1 : 0;
        first[slot] = one;
        second[slot] = two;
        values[slot] = value;
        return before;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    private int slot(long one, long two) {
        long hash = (one * 0x9E3779B97F4A7C15L ^ two) * 0xC2B2AE3D27D4EB4FL;
        int slot = (int) (hash >>> 32 ^ hash >>> 11) & values.length - 1;
        while (values[slot] != NONE && (first[slot] != one || second[slot] != two)) {
            slot = slot + 1 & values.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] ones = first;
        long[] twos = second;
        int[] all = values;
        first = new long[2 * all.length];
        second = new long[2 * all.length];
        values = new int[2 * all.length];
        Arrays.fill(values, NONE);
        for (int old = 0; old < all.length; old++) {
            if (all[old] != NONE) {
                int slot = slot(ones[old], twos[old]);
                first[slot] = ones[old];
                second[slot] = twos[old];
                values[slot] = all[old];
            }
        }
    }
}
