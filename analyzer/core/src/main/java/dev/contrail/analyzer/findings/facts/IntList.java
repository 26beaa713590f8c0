package dev.contrail.analyzer.findings.facts;

import java.util.Arrays;

/** Numbers, as many as come. */
public final class IntList {
    private int[] values = new int[16];
    private int size;

    /** Without any. */
    public IntList() {}

    /** Adds one behind the others. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** The one at a place. */
    public int get(int place) {
        return values[place];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** All of them. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
