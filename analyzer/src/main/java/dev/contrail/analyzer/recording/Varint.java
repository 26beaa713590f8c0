package dev.contrail.analyzer.recording;

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
final class Varint {
    static final int LONGEST = 9;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long CONTINUES = 0x8080_8080_8080_8080L;

    private Varint() {}

    /** Eight bytes, of which the first is the least significant. */
    static long word(byte[] bytes, int offset) {
        return (long) WORD.get(bytes, offset);
    }

    /** How many bytes the number has that starts a word. */
    static int length(long word) {
        long ends = ~word & CONTINUES;
        return ends == 0 ? LONGEST : (Long.numberOfTrailingZeros(ends) >>> 3) + 1;
    }

    /** The value of a number of this length that starts a word; its ninth byte, if any, is given. */
    static long value(long word, int length, byte ninth) {
        if (length == LONGEST) {
            return squeezed(word) | (long) ninth << 56;
        }
        return squeezed(word & -1L >>> 64 - 8 * length);
    }

    /** Seven bits of each byte, side by side. */
    private static long squeezed(long word) {
        long pairs = (word & 0x007F_007F_007F_007FL) | (word & 0x7F00_7F00_7F00_7F00L) >>> 1;
        long fours = (pairs & 0x0000_3FFF_0000_3FFFL) | (pairs & 0x3FFF_0000_3FFF_0000L) >>> 2;
        return (fours & 0x0000_0000_0FFF_FFFFL) | (fours & 0x0FFF_FFFF_0000_0000L) >>> 4;
    }
}
