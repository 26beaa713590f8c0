package dev.contrail.reader.internal.framing;

import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkHeader;
import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Input;
import java.io.IOException;
import java.util.Optional;

/** Finds where chunks start and end, however damaged the file. Every step moves on by at least a byte. */
final class ChunkFinder {
    /* What a header says of its chunk's size is true when it says that the chunk was finished and another chunk, or
     * nothing, stands behind it. A killed JVM leaves a header that was last flushed up to a second before the data ends;
     * and a size may be damaged. Then the events tell: they lead from one to the next up to the end.
     *
     * Looking for the next header byte by byte is the last resort. With each flush the JVM writes a copy of the header
     * into the chunk, as the end of an event of constants; and a text may hold the bytes that a header starts with, but
     * they lead to no metadata from where they stand. */
    private static final int COPY_BEHIND_LEAST = 16;
    private static final int COPY_BEHIND_MOST = 48;
    /** How long a header of JDK 7 and 8 is. */
    private static final int OLD_SIZE = 16;

    private final Input in;

    ChunkFinder(Input in) {
        this.in = in;
    }

    /** The next place, from one on, at which a chunk starts; the end of the file if there is none. */
    long nextChunk(long from) throws IOException {
        if (isHeader(from)) {
            return from;
        }
        in.seek(from);
        int last4 = 0;
        for (long position = from; position < in.size(); position++) {
            last4 = last4 << 8 | in.readByte() & 0xFF;
            long start = position - 3;
            if (last4 == ChunkHeader.MAGIC && start >= from) {
                if (isHeader(start) && !isCopy(start) && leadsToMetadata(start)) {
                    return start;
                }
                in.seek(position + 1);
            }
        }
        return in.size();
    }

    /** The chunk that starts at a place. */
    Chunk chunkAt(long start) throws IOException {
        in.seek(start);
        ChunkHeader header = ChunkHeader.read(in);
        if (header.isOld()) {
            return oldChunk(start, header);
        }
        long claimedEnd = start + header.size();
        boolean possible = header.isFinished() && claimedEnd <= in.size();
        if (possible && (claimedEnd == in.size() || isHeader(claimedEnd) || eventsLeadTo(claimedEnd, start))) {
            return new Chunk(start, claimedEnd, header, true);
        }
        long eventsEnd = eventsEnd(start + ChunkHeader.SIZE, in.size());
        return new Chunk(start, nextChunk(eventsEnd), header, false);
    }

    /** The chunk that starts at a place, if its header tells where it ends and the next one, or nothing, stands there. */
    Optional<Chunk> finishedChunkAt(long start) throws IOException {
        if (!isHeader(start)) {
            return Optional.empty();
        }
        in.seek(start);
        ChunkHeader header = ChunkHeader.read(in);
        long end = start + header.size();
        boolean finished = !header.isOld() && header.isFinished() && end <= in.size();
        return finished && (end == in.size() || isHeader(end))
                ? Optional.of(new Chunk(start, end, header, true))
                : Optional.empty();
    }

    private Chunk oldChunk(long start, ChunkHeader header) throws IOException {
        long metadata = start + header.metadata();
        if (header.metadata() >= OLD_SIZE && metadata > start && metadata <= in.size() - Integer.BYTES) {
            in.seek(metadata);
            long end = metadata + Math.max(0, in.readInt());
            if (end > metadata && (end == in.size() || end < in.size() && isHeader(end))) {
                return new Chunk(start, end, header, true);
            }
        }
        return new Chunk(start, nextChunk(start + OLD_SIZE), header, false);
    }

    private boolean eventsLeadTo(long end, long chunkStart) throws IOException {
        return eventsEnd(chunkStart + ChunkHeader.SIZE, end) == end;
    }

    /** Goes from event to event by their sizes; stops where there is none, at another chunk, or at a limit. */
    private long eventsEnd(long from, long limit) throws IOException {
        long position = from;
        while (position < limit) {
            in.seek(position);
            if (in.peekByte() == 'F' && isHeader(position)) {
                return position;
            }
            long size = EventStart.size(in, position, limit);
            if (size == EventStart.NONE) {
                return position;
            }
            position += size;
        }
        return position;
    }

    private boolean isHeader(long position) throws IOException {
        if (in.size() - position < ChunkHeader.SIZE) {
            return false;
        }
        in.seek(position);
        if (in.readInt() != ChunkHeader.MAGIC) {
            return false;
        }
        int major = in.readShort();
        return major >= 0 && major <= 2;
    }

    /** Whether an event of constants ends with this header: its last number is the header's length. */
    private boolean isCopy(long start) throws IOException {
        if (start < COPY_BEHIND_MOST) {
            return false;
        }
        in.seek(start - 1);
        if (in.readByte() != ChunkHeader.SIZE) {
            return false;
        }
        long end = start + ChunkHeader.SIZE;
        for (int behind = COPY_BEHIND_LEAST; behind <= COPY_BEHIND_MOST; behind++) {
            long position = start - behind;
            if (EventStart.size(in, position, end) == end - position && EventStart.type(in) == EventStart.CONSTANTS) {
                return true;
            }
        }
        return false;
    }

    /** Whether metadata stands where the header at a place says; also when it says that there is none yet. */
    private boolean leadsToMetadata(long start) throws IOException {
        in.seek(start);
        ChunkHeader header = ChunkHeader.read(in);
        if (header.metadata() == 0 || header.major() < 2) {
            return true;
        }
        long position = start + header.metadata();
        if (header.metadata() < ChunkHeader.SIZE || position < 0 || position >= in.size()) {
            return false;
        }
        return EventStart.size(in, position, in.size()) != EventStart.NONE
                && EventStart.type(in) == EventStart.METADATA;
    }
}
