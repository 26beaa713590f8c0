package dev.contrail.reader.internal.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers of seven bits a byte, least significant first; a byte without its highest bit is the last. A ninth byte counts
 * with all eight bits and is always the last.
 *
 * <p>Up to eight bytes are looked at as one word, without a loop: the length of a number in a recording changes from
 * field to field, and a branch that cannot be foretold costs more than the arithmetic.
 */
public final class Varint {
    public static final int LONGEST = 9;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long CONTINUES = 0x8080_8080_8080_8080L;
    private static final long LOWEST = 0x0101_0101_0101_0101L;

    private Varint() {}

    /** Eight bytes, of which the first is the least significant. */
    public static long word(byte[] bytes, int offset) {
        return (long) WORD.get(bytes, offset);
    }

    /** How many bytes the number at a place has. */
    public static int length(byte[] bytes, int offset) {
        return bytes[offset] >= 0 ? 1 : length(word(bytes, offset));
    }

    /** The number at a place. */
    public static long value(byte[] bytes, int offset) {
        long first = bytes[offset];
        return first >= 0 ? first : longer(word(bytes, offset), bytes, offset);
    }

    private static int length(long word) {
        long last = ~word & CONTINUES;
        return last == 0 ? LONGEST : wholeBytes(last ^ last - 1);
    }

    private static long longer(long word, byte[] bytes, int offset) {
        long last = ~word & CONTINUES;
        long inWord = squeezed(word & (last ^ last - 1)); // up to the lowest bit of the last, and all without a last
        return last == 0 ? inWord | (long) bytes[offset + Long.BYTES] << 56 : inWord;
    }

    /** How many bytes two words have in common that differ somewhere, from the lowest on. */
    public static int sameBytes(long word, long other) {
        long different = word ^ other;
        return wholeBytes(different - 1 & ~different);
    }

    /* How many bytes are full of ones, which all stand below the zeros. The JVM's quick compiler, which most commands have
     * alone, makes a dozen branches of Long.numberOfTrailingZeros. */
    private static int wholeBytes(long ones) {
        return (int) ((ones >>> 7 & LOWEST) * LOWEST >>> 56);
    }

    /** Seven bits of each byte, side by side. */
    private static long squeezed(long word) {
        long pairs = (word & 0x007F_007F_007F_007FL) | (word & 0x7F00_7F00_7F00_7F00L) >>> 1;
        long fours = (pairs & 0x0000_3FFF_0000_3FFFL) | (pairs & 0x3FFF_0000_3FFF_0000L) >>> 2;
        return (fours & 0x0000_0000_0FFF_FFFFL) | (fours & 0x0FFF_FFFF_0000_0000L) >>> 4;
    }
}
