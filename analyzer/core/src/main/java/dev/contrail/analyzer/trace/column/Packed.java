package dev.contrail.analyzer.trace.column;

import java.util.Arrays;

/** Some whole numbers, each in as many bits as the greatest of them needs above the least. Immutable. */
final class Packed {
    /* Doubles are held as their bits; or, when all of them are whole or NaN, as whole numbers, one of which stands for NaN. */
    private static final double MOST_EXACT = 1L << 53;
    private static final long NO_WHOLE_NUMBERS = Long.MIN_VALUE;
    private static final long[] NO_BITS = new long[2];

    private final long[] words;
    private final int bits;
    private final long mask;
    private final long least;
    private final long notANumber;
    private final boolean plain;

    private Packed(long[] words, int bits, long least, long notANumber) {
        this.words = words;
        this.bits = bits;
        this.mask = bits == 0 ? 0 : -1L >>> Long.SIZE - bits;
        this.least = least;
        this.notANumber = notANumber;
        this.plain = bits == Long.SIZE && least == 0 && notANumber == NO_WHOLE_NUMBERS;
    }

    /** A page's numbers as they are, in an array with room for one more, which is not copied: quick to make and to read. */
    static Packed asIs(long[] values) {
        return new Packed(values, Long.SIZE, 0, NO_WHOLE_NUMBERS);
    }

    /** The first numbers of an array, at least one. */
    static Packed of(long[] values, int count) {
        return of(values, count, NO_WHOLE_NUMBERS);
    }

    /** Doubles whose bits are the first numbers of an array, at least one; the array is used meanwhile. */
    static Packed ofDoubles(long[] values, int count) {
        long notANumber = numberForNaN(values, count);
        if (notANumber != NO_WHOLE_NUMBERS) {
            for (int i = 0; i < count; i++) {
                double value = Double.longBitsToDouble(values[i]);
                values[i] = Double.isNaN(value) ? notANumber : (long) value;
            }
        }
        return of(values, count, notANumber);
    }

    private static long numberForNaN(long[] values, int count) {
        double least = 0;
        for (int i = 0; i < count; i++) {
            double value = Double.longBitsToDouble(values[i]);
            if (!Double.isNaN(value)) {
                boolean whole = value == (long) value && Math.abs(value) < MOST_EXACT;
                if (!whole || value == 0 && values[i] != 0) {
                    return NO_WHOLE_NUMBERS;
                }
                least = Math.min(least, value);
            }
        }
        return (long) least - 1;
    }

    private static Packed of(long[] values, int count, long notANumber) {
        long least = values[0];
        long greatest = least;
        for (int i = 1; i < count; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
        long[] words = bits == 0 ? NO_BITS : packed(values, count, bits, least);
        return new Packed(words, bits, least, notANumber);
    }

    private static long[] packed(long[] values, int count, int bits, long least) {
        long[] words = new long[(count * bits + Long.SIZE - 1 >>> 6) + 1];
        long word = 0;
        int filled = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            long value = values[i] - least;
            word |= value << filled;
            filled += bits;
            if (filled >= Long.SIZE) {
                words[at++] = word;
                filled -= Long.SIZE;
                word = filled == 0 ? 0 : value >>> bits - filled;
            }
        }
        words[at] = word;
        return words;
    }

    /** One number everywhere. */
    static Packed same(long value) {
        return new Packed(NO_BITS, 0, value, NO_WHOLE_NUMBERS);
    }

    /** Whether its numbers stand {@linkplain #words as they are}; it is as small as it can be otherwise. */
    boolean isPlain() {
        return plain;
    }

    /** The numbers of a plain one, each at its place; of doubles the bits. */
    long[] words() {
        return words;
    }

    /** Whether both are one number everywhere, the same one. */
    boolean isSame(Packed other) {
        return bits == 0 && other.bits == 0 && least == other.least && notANumber == other.notANumber;
    }

    /** The number at a place, which must be one of them: that is not checked. */
    long get(int place) {
        int bit = place * bits;
        int word = bit >>> 6;
        // A shift takes the lowest six bits of what it is told: these are the bit's place in its word.
        return least + ((words[word] >>> bit | words[word + 1] << 1 << ~bit) & mask);
    }

    /** The double at a place. */
    double getDouble(int place) {
        return toDouble(get(place));
    }

    private double toDouble(long number) {
        if (notANumber == NO_WHOLE_NUMBERS) {
            return Double.longBitsToDouble(number);
        }
        return number == notANumber ? Double.NaN : number;
    }

    /** Copies those from a place on; of doubles the bits. */
    void read(int place, long[] target, int at, int count) {
        if (bits == 0) {
            Arrays.fill(target, at, at + count, bits(least));
        } else if (plain) {
            System.arraycopy(words, place, target, at, count);
        } else {
            unpack(place, target, at, count);
            if (notANumber != NO_WHOLE_NUMBERS) {
                for (int i = at; i < at + count; i++) {
                    target[i] = bits(target[i]);
                }
            }
        }
    }

    /* What get() does; by local variables, for the JVM's quick compiler, which most commands have alone. */
    private void unpack(int place, long[] target, int at, int count) {
        long[] packed = words;
        int width = bits;
        long ones = mask;
        long base = least;
        int bit = place * width;
        for (int i = at; i < at + count; i++) {
            int word = bit >>> 6;
            target[i] = base + ((packed[word] >>> bit | packed[word + 1] << 1 << ~bit) & ones);
            bit += width;
        }
    }

    private long bits(long number) {
        return notANumber == NO_WHOLE_NUMBERS ? number : Double.doubleToRawLongBits(toDouble(number));
    }
}
