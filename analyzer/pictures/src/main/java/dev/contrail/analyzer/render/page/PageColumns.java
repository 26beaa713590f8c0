package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/**
 * Columns of numbers as bytes, each with a number by which the page asks for it. A column that is added twice is stored
 * once.
 *
 * <p>A column is stored as code numbers, and these plane by plane: first the lowest byte of all, then the next byte of
 * all, and so on. The high planes of small numbers are all zeros, so that a general compressor does well, and a page
 * decodes a plane with a tight loop. What a code stands for is its {@link Encoding}.
 */
final class PageColumns {
    /** JavaScript's numbers are exact up to here; a wilder time can come from a damaged recording only. */
    private static final long LARGEST = 1L << 52;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Map<String, Object>> directory = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();

    /** What a code stands for. */
    private enum Encoding {
        /** The value, less the column's base. */
        PLAIN,
        /** The value, with its sign as the lowest bit. */
        SIGNED,
        /** The difference from the value before, with its sign as the lowest bit. */
        DELTA,
        /** As DELTA, plus 1; code 0 is NaN, and does not count as the value before. */
        DELTA_OR_NAN,
        /** The bits of a double. */
        DOUBLE
    }

    /** Times, as nanoseconds since an origin. */
    int times(LongColumn times, long originNanos) {
        return known.computeIfAbsent(times, column -> delta(times.size(), row -> times.get(row) - originNanos));
    }

    /** Whole numbers that stand near the ones before them. */
    int longs(LongColumn values) {
        return known.computeIfAbsent(values, column -> delta(values.size(), values::get));
    }

    /** Indexes and other whole numbers. */
    int ints(IntColumn values) {
        return known.computeIfAbsent(values, column -> numbers(values.size(), values::get));
    }

    /** Measures; whole numbers take less room. */
    int doubles(DoubleColumn values) {
        return known.computeIfAbsent(values, column -> doubles(values.size(), values::get));
    }

    /** The same of an array. */
    int doubles(double[] values) {
        return known.computeIfAbsent(values, column -> doubles(values.length, row -> values[row]));
    }

    /** Whole numbers, stored in whichever way promises less. */
    int numbers(int size, IntToLongFunction values) {
        long base = Long.MAX_VALUE;
        for (int row = 0; row < size; row++) {
            base = Math.min(base, clamp(values.applyAsLong(row)));
        }
        long plainBits = 0;
        long deltaBits = 0;
        long last = 0;
        for (int row = 0; row < size; row++) {
            long value = clamp(values.applyAsLong(row));
            plainBits += bits(value - base);
            deltaBits += bits(signed(value - last));
            last = value;
        }
        return deltaBits < plainBits ? delta(size, values) : plain(size, base, values);
    }

    private int plain(int size, long base, IntToLongFunction values) {
        return add(Encoding.PLAIN, size, size == 0 ? 0 : base, row -> clamp(values.applyAsLong(row)) - base);
    }

    /** Whole numbers around zero. */
    int signed(int size, IntToLongFunction values) {
        return add(Encoding.SIGNED, size, 0, row -> signed(clamp(values.applyAsLong(row))));
    }

    /** Whole numbers that stand near the ones before them, such as times. */
    int delta(int size, IntToLongFunction values) {
        return add(
                Encoding.DELTA,
                size,
                0,
                row -> signed(clamp(values.applyAsLong(row)) - (row == 0 ? 0 : clamp(values.applyAsLong(row - 1)))));
    }

    private int doubles(int size, IntToDoubleFunction values) {
        for (int row = 0; row < size; row++) {
            double value = values.applyAsDouble(row);
            boolean exact = Double.isNaN(value)
                    || value == Math.rint(value) && Math.abs(value) < LARGEST && !isNegativeZero(value);
            if (!exact) {
                return add(Encoding.DOUBLE, size, 0, r -> Double.doubleToLongBits(values.applyAsDouble(r)));
            }
        }
        long[] codes = new long[size];
        long last = 0;
        for (int row = 0; row < size; row++) {
            double value = values.applyAsDouble(row);
            if (!Double.isNaN(value)) {
                codes[row] = signed((long) value - last) + 1;
                last = (long) value;
            }
        }
        return add(Encoding.DELTA_OR_NAN, size, 0, row -> codes[row]);
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }

    private int add(Encoding encoding, int size, long base, IntToLongFunction codes) {
        long any = 0;
        for (int row = 0; row < size; row++) {
            any |= codes.applyAsLong(row);
        }
        int planes = encoding == Encoding.DOUBLE ? Long.BYTES : (bits(any) + 7) / 8;
        var entry = new LinkedHashMap<String, Object>();
        entry.put("encoding", encoding.name());
        entry.put("size", size);
        entry.put("base", base);
        entry.put("planes", planes);
        entry.put("offset", bytes.size());
        byte[] plane = new byte[size];
        for (int shift = 0; shift < planes * Byte.SIZE; shift += Byte.SIZE) {
            for (int row = 0; row < size; row++) {
                plane[row] = (byte) (codes.applyAsLong(row) >>> shift);
            }
            bytes.writeBytes(plane);
        }
        directory.add(entry);
        return directory.size() - 1;
    }

    private static long clamp(long value) {
        return Math.max(-LARGEST, Math.min(LARGEST, value));
    }

    private static long signed(long value) {
        return value << 1 ^ value >> 63;
    }

    private static int bits(long code) {
        return Long.SIZE - Long.numberOfLeadingZeros(code);
    }

    /** Where each column is and how it is stored, by number. */
    List<Map<String, Object>> directory() {
        return directory;
    }

    /** All columns. */
    byte[] bytes() {
        return bytes.toByteArray();
    }
}
