package dev.contrail.analyzer.render.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A column of numbers as code numbers, and these plane by plane: first the lowest byte of all, then the next byte of all,
 * and so on. The high planes of small numbers are all zeros, so that a general compressor does well, and a page decodes a
 * plane with a tight loop.
 *
 * @param encoding what a code stands for
 * @param base what plain codes count from
 * @param size how many codes
 * @param planes of each as many bytes
 */
record CodedColumn(Encoding encoding, long base, int size, List<byte[]> planes) {
    /** JavaScript's numbers are exact up to here; a wilder time can come from a damaged recording only. */
    private static final long LARGEST = 1L << 52;
    /* Of a double, how many bits are behind its exponent, and what that is of a number with no bits. */
    private static final int DOUBLE_FRACTION = 52;
    private static final int DOUBLE_BIAS = 1022;

    /** What a code stands for. */
    enum Encoding {
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

    /** Whole numbers, stored in whichever way promises less; the array is used. */
    static CodedColumn numbers(long[] values) {
        long base = values.length == 0 ? 0 : values[0];
        long most = base;
        for (long value : values) {
            base = Math.min(base, value);
            most = Math.max(most, value);
        }
        return base < most && isDeltaShorter(values, base) ? delta(values) : plain(base, values);
    }

    private static boolean isDeltaShorter(long[] values, long base) {
        long plainBits = 0;
        long deltaBits = 0;
        long last = 0;
        for (long value : values) {
            plainBits += exponent(value - base);
            deltaBits += exponent(signed(value - last));
            last = value;
        }
        return deltaBits < plainBits;
    }

    /** How many bits a number has that is not negative: to ask for its leading zeros is slow in the JVM's quick compiler. */
    private static long exponent(long code) {
        return code == 0 ? 0 : (Double.doubleToRawLongBits((double) code) >>> DOUBLE_FRACTION) - DOUBLE_BIAS;
    }

    private static CodedColumn plain(long base, long[] values) {
        for (int row = 0; row < values.length; row++) {
            values[row] -= base;
        }
        return of(Encoding.PLAIN, base, values);
    }

    /** Whole numbers around zero; the array is used. */
    static CodedColumn signed(long[] values) {
        for (int row = 0; row < values.length; row++) {
            values[row] = signed(values[row]);
        }
        return of(Encoding.SIGNED, 0, values);
    }

    /** Whole numbers that stand near the ones before them, such as times; the array is used. */
    static CodedColumn delta(long[] values) {
        long last = 0;
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            values[row] = signed(value - last);
            last = value;
        }
        return of(Encoding.DELTA, 0, values);
    }

    /** Measures; whole numbers take less room. */
    static CodedColumn doubles(int size, IntToDoubleFunction values) {
        for (int row = 0; row < size; row++) {
            if (!isWhole(values.applyAsDouble(row))) {
                long[] codes = new long[size];
                Arrays.setAll(codes, r -> Double.doubleToLongBits(values.applyAsDouble(r)));
                return of(Encoding.DOUBLE, 0, codes);
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
        return of(Encoding.DELTA_OR_NAN, 0, codes);
    }

    private static boolean isWhole(double value) {
        boolean negativeZero = value == 0 && 1 / value < 0;
        return Double.isNaN(value) || value == Math.rint(value) && Math.abs(value) < LARGEST && !negativeZero;
    }

    private static CodedColumn of(Encoding encoding, long base, long[] codes) {
        long any = 0;
        for (long code : codes) {
            any |= code;
        }
        int width = encoding == Encoding.DOUBLE ? Long.BYTES : (bits(any) + 7) / 8;
        List<byte[]> planes = IntStream.range(0, width)
                .mapToObj(place -> plane(codes, place * Byte.SIZE))
                .toList();
        return new CodedColumn(encoding, base, codes.length, planes);
    }

    private static byte[] plane(long[] codes, int shift) {
        byte[] plane = new byte[codes.length];
        for (int row = 0; row < codes.length; row++) {
            plane[row] = (byte) (codes[row] >>> shift);
        }
        return plane;
    }

    private static long signed(long value) {
        return value << 1 ^ value >> 63;
    }

    private static int bits(long code) {
        return Long.SIZE - Long.numberOfLeadingZeros(code);
    }

    /** Numbers without the wild ones; the array is changed. */
    static long[] clamped(long[] values) {
        for (int row = 0; row < values.length; row++) {
            values[row] = clamp(values[row]);
        }
        return values;
    }

    /** A number, or the nearest that is exact in JavaScript. */
    static long clamp(long value) {
        return Math.max(-LARGEST, Math.min(LARGEST, value));
    }

    /** How many bytes it takes. */
    int bytes() {
        return Math.multiplyExact(size, planes.size());
    }

    /** How a page finds it, when it stands from an offset on. */
    Map<String, Object> entry(int offset) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("encoding", encoding.name());
        entry.put("size", size);
        entry.put("base", base);
        entry.put("planes", planes.size());
        entry.put("offset", offset);
        return entry;
    }
}
