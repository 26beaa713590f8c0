package dev.contrail.analyzer.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, as many as a chunk has. */
final class ChunkStream extends FilterInputStream {
    private long rest;

    ChunkStream(InputStream in, long size) {
        super(in);
        this.rest = size;
    }

    @Override
    public int read() throws IOException {
        if (rest <= 0) {
            return -1;
        }
        rest--;
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (rest <= 0) {
            return -1;
        }
        int count = super.read(bytes, offset, (int) Math.min(length, rest));
        rest -= Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(count, rest));
        rest -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
