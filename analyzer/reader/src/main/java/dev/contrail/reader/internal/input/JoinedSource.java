package dev.contrail.reader.internal.input;

import dev.contrail.reader.bytes.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Stretches of several sources as one, in the given order. */
public final class JoinedSource implements ByteSource {
    private final List<Stretch> stretches;
    private final long[] starts;
    private final long size;

    /** Bytes of a source, from one position up to another. */
    public record Stretch(ByteSource source, long from, long to) {}

    public JoinedSource(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
        this.starts = new long[stretches.size()];
        long next = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = next;
            next += stretches.get(i).to() - stretches.get(i).from();
        }
        this.size = next;
    }

    /** Where a stretch starts here. */
    public long start(int stretch) {
        return starts[stretch];
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int readAheadBytes() {
        return stretches.stream()
                .mapToInt(stretch -> stretch.source().readAheadBytes())
                .max()
                .orElse(ByteSource.super.readAheadBytes());
    }

    @Override
    public int readAt(long position, ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        int total = 0;
        while (into.hasRemaining() && position + total < size) {
            int read = readStretch(position + total, into);
            if (read <= 0) {
                break; // a source that became shorter
            }
            total += read;
        }
        return total == 0 ? -1 : total;
    }

    private int readStretch(long position, ByteBuffer into) throws IOException {
        int found = Arrays.binarySearch(starts, position);
        int index = found >= 0 ? found : -found - 2;
        Stretch stretch = stretches.get(index);
        long from = stretch.from() + position - starts[index];
        int limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + stretch.to() - from));
        try {
            return stretch.source().readAt(from, into);
        } finally {
            into.limit(limit);
        }
    }
}
