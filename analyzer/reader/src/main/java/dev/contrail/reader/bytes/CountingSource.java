package dev.contrail.reader.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** Another source, and how often and how much was read of it: to see what a job costs where each read is a round trip. */
public final class CountingSource implements ByteSource {
    private final ByteSource source;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** Counts what is read of a source. */
    public CountingSource(ByteSource source) {
        this.source = source;
    }

    /** How often bytes were asked for. */
    public long reads() {
        return reads.get();
    }

    /** How many bytes were read, those that were read twice twice. */
    public long bytes() {
        return bytes.get();
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public int readAt(long position, ByteBuffer into) throws IOException {
        int count = source.readAt(position, into);
        reads.incrementAndGet();
        bytes.addAndGet(Math.max(count, 0));
        return count;
    }

    @Override
    public int readAheadBytes() {
        return source.readAheadBytes();
    }
}
