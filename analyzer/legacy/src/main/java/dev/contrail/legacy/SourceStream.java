package dev.contrail.legacy;

import dev.contrail.reader.bytes.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A part of a source, as a stream. */
final class SourceStream extends InputStream {
    private final ByteSource source;
    private final long end;
    private long position;

    SourceStream(ByteSource source, long start, long end) {
        this.source = source;
        this.position = start;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position >= end) {
            return -1;
        }
        int count = (int) Math.min(length, end - position);
        int read = source.readAt(position, ByteBuffer.wrap(bytes, offset, count));
        position += Math.max(read, 0);
        return read;
    }
}
