package dev.contrail.reader.event;

import java.util.Arrays;

/** A map from long to long with open addressing: no boxing. Keys may be any value; a missing key gives {@link #NONE}. */
public final class LongMap {
    /** What stands for no value. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int FIRST_PLACES = 64;
    private static final long[] EMPTY = {NONE};

    /* Many stay empty: room is made for the first key. */
    private long[] keys = EMPTY;
    private long[] values = EMPTY;
    private int size;

    /** How many keys. */
    public int size() {
        return size;
    }

    /** The value of a key; {@link #NONE} without one. */
    public long get(long key) {
        int mask = keys.length - 1;
        int at = hash(key) & mask;
        while (values[at] != NONE) {
            if (keys[at] == key) {
                return values[at];
            }
            at = at + 1 & mask;
        }
        return NONE;
    }

    /** Puts a value other than {@link #NONE}. */
    public void put(long key, long value) {
        if (size * 2 >= keys.length - 1) {
            grow();
        }
        int mask = keys.length - 1;
        int at = hash(key) & mask;
        while (values[at] != NONE && keys[at] != key) {
            at = at + 1 & mask;
        }
        if (values[at] == NONE) {
            size++;
        }
        keys[at] = key;
        values[at] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[Math.max(FIRST_PLACES, oldKeys.length * 2)];
        values = new long[keys.length];
        Arrays.fill(values, NONE);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
