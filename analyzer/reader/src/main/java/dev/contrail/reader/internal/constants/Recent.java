package dev.contrail.reader.internal.constants;

import org.jspecify.annotations.Nullable;

/** Objects by number: those that were asked for of late. Two with the same place displace each other. */
public final class Recent {
    private static final int PLACES = 1 << 10;

    private long[] keys = {};
    private @Nullable Object[] values = {};

    /** The object of a number; null when it must be made. */
    @Nullable
    public Object get(long key) {
        int place = place(key);
        return keys.length > 0 && keys[place] == key ? values[place] : null;
    }

    public void put(long key, Object value) {
        if (keys.length == 0) {
            keys = new long[PLACES];
            values = new Object[PLACES];
        }
        keys[place(key)] = key;
        values[place(key)] = value;
    }

    private static int place(long key) {
        return (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 54);
    }
}
