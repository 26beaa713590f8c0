package dev.contrail.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The chunks of a recording, each once, and what stands between them.
 *
 * @param chunks in the order of the file
 * @param damage what is not part of any chunk
 */
record ChunkIndex(List<Chunk> chunks, List<Loss> damage) {
    /** Chunks are found by their headers alone, which are far apart. */
    private static final int HEADER_WINDOW = 1 << 7;

    ChunkIndex {
        chunks = List.copyOf(chunks);
        damage = List.copyOf(damage);
    }

    static ChunkIndex of(ByteSource source) throws IOException {
        var in = Input.jumping(source, HEADER_WINDOW);
        var finder = new ChunkFinder(in);
        var chunks = new ArrayList<Chunk>();
        var damage = new ArrayList<Loss>();
        var placeByTicks = new HashMap<Long, Integer>();
        int repeated = 0;
        for (long position = 0; position < in.size(); ) {
            long start = finder.nextChunk(position);
            if (start > position) {
                damage.add(new Loss.ForeignBytes(position, start - position));
            }
            if (start == in.size()) {
                break;
            }
            Chunk chunk = finder.chunkAt(start);
            Integer place = placeByTicks.putIfAbsent(chunk.header().startTicks(), chunks.size());
            if (place == null || !ChunkCopies.areOne(source, chunks.get(place), source, chunk)) {
                chunks.add(chunk);
            } else {
                repeated++;
                if (ChunkCopies.isBetter(chunk, chunks.get(place))) {
                    chunks.set(place, chunk);
                }
            }
            position = chunk.end();
        }
        if (repeated > 0) {
            damage.add(new Loss.RepeatedChunks(repeated));
        }
        return new ChunkIndex(chunks, damage);
    }

    /**
     * The chunks that may hold events of a time: those whose own time overlaps it, the one behind them, and those that do
     * not tell their time.
     */
    List<Chunk> overlapping(long fromNanos, long toNanos) {
        var found = new ArrayList<Chunk>();
        boolean nextBehind = true;
        for (Chunk chunk : chunks) {
            boolean tells = chunk.complete() && chunk.hasClock();
            boolean behind = tells && chunk.startNanos() > toNanos;
            if (!tells || chunk.overlaps(fromNanos, toNanos) || behind && nextBehind) {
                found.add(chunk);
            }
            nextBehind &= !behind;
        }
        return found;
    }
}
