package dev.contrail.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The chunks of a recording, each once, and what stands between them.
 *
 * @param chunks in the order of the file
 * @param damage what is not part of any chunk
 */
record ChunkIndex(List<Chunk> chunks, List<Loss> damage) {
    ChunkIndex {
        chunks = List.copyOf(chunks);
        damage = List.copyOf(damage);
    }

    static ChunkIndex of(Input in) throws IOException {
        var finder = new ChunkFinder(in);
        var chunks = new ArrayList<Chunk>();
        var damage = new ArrayList<Loss>();
        var seen = new HashSet<List<Long>>();
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
            if (seen.add(identity(chunk.header()))) {
                chunks.add(chunk);
            } else {
                repeated++;
            }
            position = chunk.end();
        }
        if (repeated > 0) {
            damage.add(new Loss.RepeatedChunks(repeated));
        }
        return new ChunkIndex(chunks, damage);
    }

    /** What tells a chunk from all others: no two start at the same tick of a clock. */
    private static List<Long> identity(ChunkHeader header) {
        return List.of(header.startTicks(), header.startNanos(), header.size());
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
