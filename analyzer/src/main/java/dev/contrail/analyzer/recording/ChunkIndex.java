package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The chunks of a recording, and what stands between them.
 *
 * @param chunks in the order of the file
 * @param damage what is not part of any chunk
 */
record ChunkIndex(List<Chunk> chunks, List<Omission> damage) {
    /* A killed JVM leaves a header that was last flushed up to a second before the data ends. We therefore trust a
     * header's size only when it says that the chunk was finished; otherwise the chunk goes on to the next magic that
     * starts a plausible header, or to the end of the file. Every step moves on by at least a byte. */

    ChunkIndex {
        chunks = List.copyOf(chunks);
        damage = List.copyOf(damage);
    }

    static ChunkIndex of(Input in) throws IOException {
        var chunks = new ArrayList<Chunk>();
        var damage = new ArrayList<Omission>();
        long position = 0;
        while (position < in.size()) {
            long start = nextHeader(in, position);
            if (start > position) {
                damage.add(foreignBytes(start - position, position));
            }
            if (start == in.size()) {
                break;
            }
            Chunk chunk = chunkAt(in, start);
            chunks.add(chunk);
            position = chunk.end();
        }
        return new ChunkIndex(chunks, damage);
    }

    /** From the first chunk's start to the last one's end. */
    TimeRange range() {
        return chunks.stream().map(Chunk::range).reduce(TimeRange::union).orElseThrow();
    }

    private static Chunk chunkAt(Input in, long start) throws IOException {
        in.seek(start);
        ChunkHeader header = ChunkHeader.read(in);
        long claimedEnd = start + header.size();
        boolean trusted = header.isFinished() && claimedEnd <= in.size();
        return trusted
                ? new Chunk(start, claimedEnd, header, true)
                : new Chunk(start, nextHeader(in, start + ChunkHeader.SIZE), header, false);
    }

    /** The next place at which a chunk starts, or the end of the file. */
    private static long nextHeader(Input in, long from) throws IOException {
        if (isHeader(in, from)) {
            return from;
        }
        in.seek(from);
        int last4 = 0;
        for (long position = from; position < in.size(); position++) {
            last4 = last4 << 8 | in.readByte() & 0xFF;
            long start = position - 3;
            if (last4 == ChunkHeader.MAGIC && start >= from) {
                if (isHeader(in, start)) {
                    return start;
                }
                in.seek(position + 1);
            }
        }
        return in.size();
    }

    private static boolean isHeader(Input in, long position) throws IOException {
        if (position < 0 || in.size() - position < ChunkHeader.SIZE) {
            return false;
        }
        in.seek(position);
        if (in.readInt() != ChunkHeader.MAGIC) {
            return false;
        }
        int major = in.readShort();
        return major >= 0 && major <= 2;
    }

    private static Omission foreignBytes(long count, long position) {
        return new Omission(
                Omission.Kind.DAMAGED,
                count,
                String.format("%s that belong to no chunk, at offset %,d", Omission.count(count, "byte"), position));
    }
}
