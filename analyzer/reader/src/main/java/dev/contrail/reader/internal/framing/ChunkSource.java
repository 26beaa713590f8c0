package dev.contrail.reader.internal.framing;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.internal.input.Varint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** The bytes of a chunk while it is read: each is fetched of the source once. Ends where the chunk ends. */
public final class ChunkSource implements ByteSource {
    /* Events are read from front to back, what they refer to before them and again and again. So a chunk that is small, or
     * far away, is fetched whole; of any other the types and constants are kept, and the window over the events takes them
     * from here when it passes them. */
    private static final int SMALL = 1 << 20;
    private static final int FAR_AHEAD = 1 << 20;
    private static final int MOST_HELD_OF_FAR = 64 << 20;
    /** Several chunks may be read side by side, in little memory; a file's bytes are at hand a second time, too. */
    private static final int MOST_HELD = 4 << 20;

    private static final int LONGEST_SIZE = Varint.LONGEST;

    private final ByteSource source;
    private final Chunk chunk;
    private final TreeMap<Long, byte[]> held = new TreeMap<>();
    private long room;

    /** The bytes of a chunk that is read from front to back. */
    public ChunkSource(ByteSource source, Chunk chunk) {
        this.source = source;
        this.chunk = chunk;
        this.room = isFar() ? MOST_HELD_OF_FAR : MOST_HELD;
    }

    private boolean isFar() {
        return source.readAheadBytes() >= FAR_AHEAD;
    }

    /** Fetches the chunk now if that is cheaper than to fetch parts of it when they are asked for. */
    public ChunkSource fetch() throws IOException {
        if (chunk.bytes() <= SMALL || isFar()) {
            hold(chunk.start(), chunk.bytes());
        }
        return this;
    }

    /** Keeps the event at a place, if there is one, until the chunk was read. */
    public void holdEvent(long position) throws IOException {
        if (position < chunk.start() || position >= chunk.end() || isHeld(position)) {
            return;
        }
        var start = ByteBuffer.allocate(LONGEST_SIZE + Long.BYTES);
        source.readAt(position, start.limit((int) Math.min(LONGEST_SIZE, chunk.end() - position)));
        long size = Varint.value(start.array(), 0);
        if (size > 0 && size <= chunk.end() - position) {
            hold(position, size);
        }
    }

    private boolean isHeld(long position) {
        Map.Entry<Long, byte[]> before = held.floorEntry(position);
        return before != null && position < before.getKey() + before.getValue().length;
    }

    private void hold(long from, long size) throws IOException {
        if (size > room) {
            return;
        }
        byte[] bytes = new byte[(int) size];
        int count = 0;
        while (count < bytes.length) {
            int ahead = Math.min(bytes.length - count, source.readAheadBytes());
            int read = source.readAt(from + count, ByteBuffer.wrap(bytes, count, ahead));
            if (read < 0) {
                return; // the source is shorter than it said: who reads there finds out
            }
            count += read;
        }
        held.put(from, bytes);
        room -= size;
    }

    @Override
    public long size() {
        return chunk.end();
    }

    @Override
    public int readAt(long position, ByteBuffer into) throws IOException {
        long most = Math.min(into.remaining(), chunk.end() - position);
        if (most <= 0) {
            return -1;
        }
        Map.Entry<Long, byte[]> before = held.floorEntry(position);
        if (before != null) {
            long offset = position - before.getKey();
            long rest = before.getValue().length - offset;
            if (rest > 0) {
                int count = (int) Math.min(most, rest);
                into.put(before.getValue(), (int) offset, count);
                return count;
            }
        }
        Long next = held.higherKey(position);
        int count = (int) Math.min(most, next == null ? most : next - position);
        int limit = into.limit();
        into.limit(into.position() + count);
        int read = source.readAt(position, into);
        into.limit(limit);
        return read;
    }

    @Override
    public int readAheadBytes() {
        return source.readAheadBytes();
    }
}
