package dev.contrail.reader.internal.framing;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkFormat;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The chunks of a recording, each once, and what stands between them.
 *
 * @param chunks in the order of the file
 * @param damage what is not part of any chunk
 */
public record ChunkIndex(List<Chunk> chunks, List<Loss> damage) {
    /** Chunks are found by their headers alone, which are far apart. */
    private static final int HEADER_WINDOW = 1 << 7;

    public ChunkIndex {
        chunks = List.copyOf(chunks);
        damage = List.copyOf(damage);
    }

    public static ChunkIndex of(ByteSource source) throws IOException {
        var in = Input.jumping(source, HEADER_WINDOW);
        var finder = new ChunkFinder(in);
        var chunks = new ArrayList<Chunk>();
        var damage = new ArrayList<Loss>();
        var placeByStart = new HashMap<Long, Integer>();
        int repeated = 0;
        for (long position = 0; position < in.size(); ) {
            long start = finder.nextChunk(position);
            if (start > position) {
                damage.add(new Loss.ForeignBytes(position, start - position));
            }
            if (start == in.size()) {
                break;
            }
            Chunk chunk = timed(source, finder.chunkAt(start));
            Integer place = placeByStart.putIfAbsent(chunk.header().startNanos(), chunks.size());
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

    /** The chunks from the start on that were finished and lie one behind the other, each with a start of its own. */
    public static List<Chunk> leading(ByteSource source) throws IOException {
        var finder = new ChunkFinder(Input.jumping(source, HEADER_WINDOW));
        var chunks = new ArrayList<Chunk>();
        var starts = new HashSet<Long>();
        for (long position = 0; position < source.size(); ) {
            Optional<Chunk> next = finder.finishedChunkAt(position);
            if (next.isEmpty() || !starts.add(next.get().startNanos())) {
                break;
            }
            chunks.add(next.get());
            position = next.get().end();
        }
        return chunks;
    }

    /** A chunk with the time it tells, also where that is not in its header. */
    private static Chunk timed(ByteSource source, Chunk chunk) throws IOException {
        if (!chunk.header().isOld() || !chunk.complete()) {
            return chunk;
        }
        Optional<ChunkFormat> format = ChunkFormat.of(chunk.header());
        Optional<ChunkFormat.Times> times =
                format.isEmpty() ? Optional.empty() : format.get().times(source, chunk);
        return times.map(known ->
                        new Chunk(chunk.start(), chunk.end(), chunk.header().during(known), true))
                .orElse(chunk);
    }

    /**
     * The chunks that may hold events of a time: those whose own time overlaps it, the one behind them, and those that do
     * not tell their time.
     */
    public List<Chunk> overlapping(long fromNanos, long toNanos) {
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
