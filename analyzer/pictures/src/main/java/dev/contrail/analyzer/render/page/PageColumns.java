package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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
        return known.computeIfAbsent(times, column -> {
            long[] values = values(times.size(), times);
            for (int row = 0; row < values.length; row++) {
                values[row] = clamp(values[row] - originNanos);
            }
            return delta(values);
        });
    }

    /** Indexes and other whole numbers. */
    int ints(IntColumn values) {
        return known.computeIfAbsent(values, column -> {
            long[] numbers = new long[values.size()];
            values.read(0, numbers, 0, numbers.length);
            return numbers(numbers);
        });
    }

    /** Measures; whole numbers take less room. */
    int doubles(DoubleColumn values) {
        return known.computeIfAbsent(values, column -> doubles(values.size(), values::get));
    }

    /** The same of an array. */
    int doubles(double[] values) {
        return known.computeIfAbsent(values, column -> doubles(values.length, row -> values[row]));
    }

    /** The first whole numbers of a column, stored in whichever way promises less. */
    int numbers(int size, LongColumn values) {
        return numbers(clamped(values(size, values)));
    }

    /** The same of any source. */
    int numbers(int size, IntToLongFunction values) {
        return numbers(values(size, values));
    }

    private int numbers(long[] values) {
        long base = values.length == 0 ? 0 : Arrays.stream(values).min().getAsLong();
        long plainBits = 0;
        long deltaBits = 0;
        long last = 0;
        for (long value : values) {
            plainBits += bits(value - base);
            deltaBits += bits(signed(value - last));
            last = value;
        }
        return deltaBits < plainBits ? delta(values) : plain(base, values);
    }

    private int plain(long base, long[] values) {
        for (int row = 0; row < values.length; row++) {
            values[row] -= base;
        }
        return add(Encoding.PLAIN, base, values);
    }

    /** Whole numbers around zero. */
    int signed(LongColumn values) {
        return signed(clamped(values(values.size(), values)));
    }

    /** The same of any source. */
    int signed(int size, IntToLongFunction values) {
        return signed(values(size, values));
    }

    private int signed(long[] values) {
        for (int row = 0; row < values.length; row++) {
            values[row] = signed(values[row]);
        }
        return add(Encoding.SIGNED, 0, values);
    }

    /** Whole numbers that stand near the ones before them, such as times. */
    int delta(int size, IntToLongFunction values) {
        return delta(values(size, values));
    }

    private int delta(long[] values) {
        long last = 0;
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            values[row] = signed(value - last);
            last = value;
        }
        return add(Encoding.DELTA, 0, values);
    }

    private int doubles(int size, IntToDoubleFunction values) {
        for (int row = 0; row < size; row++) {
            double value = values.applyAsDouble(row);
            boolean exact = Double.isNaN(value)
                    || value == Math.rint(value) && Math.abs(value) < LARGEST && !isNegativeZero(value);
            if (!exact) {
                long[] codes = new long[size];
                Arrays.setAll(codes, r -> Double.doubleToLongBits(values.applyAsDouble(r)));
                return add(Encoding.DOUBLE, 0, codes);
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
        return add(Encoding.DELTA_OR_NAN, 0, codes);
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }

    private int add(Encoding encoding, long base, long[] codes) {
        long any = 0;
        for (long code : codes) {
            any |= code;
        }
        int planes = encoding == Encoding.DOUBLE ? Long.BYTES : (bits(any) + 7) / 8;
        var entry = new LinkedHashMap<String, Object>();
        entry.put("encoding", encoding.name());
        entry.put("size", codes.length);
        entry.put("base", base);
        entry.put("planes", planes);
        entry.put("offset", bytes.size());
        byte[] plane = new byte[codes.length];
        for (int shift = 0; shift < planes * Byte.SIZE; shift += Byte.SIZE) {
            for (int row = 0; row < codes.length; row++) {
                plane[row] = (byte) (codes[row] >>> shift);
            }
            bytes.writeBytes(plane);
        }
        directory.add(entry);
        return directory.size() - 1;
    }

    private static long[] values(int size, LongColumn column) {
        long[] values = new long[size];
        column.read(0, values, 0, size);
        return values;
    }

    private static long[] values(int size, IntToLongFunction source) {
        long[] values = new long[size];
        Arrays.setAll(values, source);
        return clamped(values);
    }

    private static long[] clamped(long[] values) {
        for (int row = 0; row < values.length; row++) {
            values[row] = clamp(values[row]);
        }
        return values;
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

    /** How many bytes they take. */
    int bytes() {
        return bytes.size();
    }

    /** Puts all columns into a buffer, which has room for them. */
    void writeTo(ByteBuffer target) {
        try {
            bytes.writeTo(new OutputStream() {
                @Override
                public void write(int value) {
                    target.put((byte) value);
                }

                @Override
                public void write(byte[] values, int start, int count) {
                    target.put(values, start, count);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
    }
}
