package dev.contrail.analyzer.derive.lanes;

import java.util.Arrays;

/** Numbers of which the least is taken first, without an object for each. */
final class LongHeap {
    /** From the second place on: each comes before the two at twice its place. */
    private long[] values = new long[8];

    private int size;

    int size() {
        return size;
    }

    /** The least of them, which there must be. */
    long least() {
        if (size == 0) {
            throw new IllegalStateException("no number is left");
        }
        return values[1];
    }

    void add(long value) {
        if (++size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        int place = size;
        for (; place > 1 && values[place / 2] > value; place /= 2) {
            values[place] = values[place / 2];
        }
        values[place] = value;
    }

    /** Takes the least of them out. */
    long removeLeast() {
        long least = least();
        long last = values[size--];
        int place = 1;
        for (int child = 2; child <= size; child = 2 * place) {
            child += child < size && values[child + 1] < values[child] ? 1 : 0;
            if (values[child] >= last) {
                break;
            }
            values[place] = values[child];
            place = child;
        }
        values[place] = last;
        return least;
    }
}
