package dev.contrail.reader;

import dev.contrail.reader.internal.input.Varint;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Changes to a file, told by a few bytes each: a kind, a place, a length and a value. */
public final class Edits {
    private static final int BYTES = 10;
    private static final int MOST = 32;
    private static final int LARGEST = 1 << 20;

    /** What is done to a range of bytes. */
    public enum Kind {
        CUT,
        REPEAT,
        FILL,
        FLIP,
        WRITE_LONG,
        WRITE_VARINT,
        MOVE_TO_END,
        TRUNCATE
    }

    private Edits() {}

    /** One change. */
    public static byte[] of(Kind kind, int place, int length, long value) {
        return ByteBuffer.allocate(BYTES)
                .put((byte) kind.ordinal())
                .put((byte) (place >> 16))
                .putShort((short) place)
                .putShort((short) length)
                .putInt((int) value)
                .array();
    }

    /** The bytes, after one change after the other; the array stays as it is. */
    public static byte[] apply(byte[] edits, byte[] original) {
        byte[] bytes = original.clone();
        var in = ByteBuffer.wrap(edits);
        for (int edit = 0; edit < MOST && in.remaining() >= BYTES && bytes.length > 0; edit++) {
            Kind kind = Kind.values()[(in.get() & 0xFF) % Kind.values().length];
            int place = ((in.get() & 0xFF) << 16 | in.getShort() & 0xFFFF) % bytes.length;
            int length = Math.min(in.getShort() & 0xFFFF, bytes.length - place);
            byte[] changed = apply(kind, bytes, place, length, in.getInt());
            bytes = changed.length <= LARGEST ? changed : bytes;
        }
        return bytes;
    }

    private static byte[] apply(Kind kind, byte[] bytes, int place, int length, int value) {
        byte[] before = Arrays.copyOf(bytes, place);
        byte[] range = Arrays.copyOfRange(bytes, place, place + length);
        byte[] after = Arrays.copyOfRange(bytes, place + length, bytes.length);
        return switch (kind) {
            case CUT -> joined(before, after);
            case REPEAT -> joined(before, range, range, after);
            case MOVE_TO_END -> joined(before, after, range);
            case TRUNCATE -> before;
            case FILL -> {
                Arrays.fill(range, (byte) value);
                yield joined(before, range, after);
            }
            case FLIP -> {
                bytes[place] ^= (byte) (1 << (value & 7));
                yield bytes;
            }
            case WRITE_LONG ->
                overwritten(
                        bytes,
                        place,
                        ByteBuffer.allocate(8)
                                .putLong((long) value << (length & 31))
                                .array());
            case WRITE_VARINT -> overwritten(bytes, place, varint((long) value << (length & 31)));
        };
    }

    private static byte[] varint(long value) {
        byte[] bytes = new byte[Varint.LONGEST];
        int count = 0;
        long rest = value;
        while (count < Varint.LONGEST - 1 && (rest & ~0x7FL) != 0) {
            bytes[count++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[count++] = (byte) rest;
        return Arrays.copyOf(bytes, count);
    }

    private static byte[] overwritten(byte[] bytes, int place, byte[] with) {
        System.arraycopy(with, 0, bytes, place, Math.min(with.length, bytes.length - place));
        return bytes;
    }

    /** Several arrays, one behind the other. */
    public static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
