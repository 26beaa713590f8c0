package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
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
record ChunkIndex(List<Chunk> chunks, List<Omission> damage) {
    ChunkIndex {
        chunks = List.copyOf(chunks);
        damage = List.copyOf(damage);
    }

    static ChunkIndex of(Input in) throws IOException {
        var finder = new ChunkFinder(in);
        var chunks = new ArrayList<Chunk>();
        var damage = new ArrayList<Omission>();
        var seen = new HashSet<List<Long>>();
        int repeated = 0;
        for (long position = 0; position < in.size(); ) {
            long start = finder.nextChunk(position);
            if (start > position) {
                damage.add(foreignBytes(start - position, position));
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
            damage.add(repeatedChunks(repeated));
        }
        return new ChunkIndex(chunks, damage);
    }

    /** What tells a chunk from all others: no two start at the same tick of a clock. */
    private static List<Long> identity(ChunkHeader header) {
        return List.of(header.startTicks(), header.startNanos(), header.size());
    }

    /** From the first chunk's start to the last one's end. */
    TimeRange range() {
        boolean anyClock = chunks.stream().anyMatch(Chunk::hasClock);
        return chunks.stream()
                .filter(chunk -> chunk.hasClock() || !anyClock)
                .map(Chunk::range)
                .reduce(TimeRange::union)
                .orElseThrow();
    }

    /**
     * The chunks that may hold events of a time: those whose own time overlaps it, the one behind them, and those that do
     * not tell their time.
     */
    List<Chunk> overlapping(TimeRange range) {
        var found = new ArrayList<Chunk>();
        boolean nextBehind = true;
        for (Chunk chunk : chunks) {
            boolean tells = chunk.complete() && chunk.hasClock();
            boolean behind = tells && chunk.range().startNanos() > range.endNanos();
            if (!tells || chunk.range().overlaps(range) || behind && nextBehind) {
                found.add(chunk);
            }
            nextBehind &= !behind;
        }
        return found;
    }

    private static Omission foreignBytes(long count, long position) {
        return Omission.damaged(
                count, "%s that belong to no chunk, at offset %,d", Omission.count(count, "byte"), position);
    }

    private static Omission repeatedChunks(int count) {
        return new Omission(
                Omission.Kind.FOLDED, count, Omission.count(count, "chunk") + " that the file holds a second time");
    }
}
