package dev.contrail.reader.bytes;

import java.nio.ByteBuffer;
import java.util.Objects;

/** Bytes in memory, which are not copied. */
public final class ArraySource implements ByteSource {
    private final byte[] bytes;

    /** All bytes of an array. */
    public ArraySource(byte[] bytes) {
        this.bytes = Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int readAt(long position, ByteBuffer into) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, count);
        return count;
    }
}
