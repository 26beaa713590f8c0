package dev.contrail.reader.chunk;

import java.io.Serializable;

/**
 * A chunk of a recording that can be decoded on its own.
 *
 * @param start where it starts in the file
 * @param end where its last byte ends
 * @param header what its header says
 * @param complete whether it was finished; if not, the JVM was killed or is still writing, and its header says less than
 *     the file holds
 */
public record Chunk(long start, long end, ChunkHeader header, boolean complete) implements Serializable {
    /** When it starts, as the header claims; nanoseconds since the epoch. */
    public long startNanos() {
        return header.startNanos();
    }

    /** When it ends, as the header claims, and not before its start; nanoseconds since the epoch. */
    public long endNanos() {
        return Math.max(startNanos(), startNanos() + header.durationNanos()); // also when a damaged header overflows
    }

    /** How many bytes it has. */
    public long bytes() {
        return end - start;
    }

    /** Whether a time may have events in it: from one instant to another, nanoseconds since the epoch, both included. */
    public boolean overlaps(long fromNanos, long toNanos) {
        return startNanos() <= toNanos && fromNanos <= endNanos();
    }

    /** Whether its header's time can be believed. */
    public boolean hasClock() {
        return header.hasClock();
    }

    /** How many bytes are missing of those it had when it was finished; negative when it has more; 0 when it never was. */
    public long missingBytes() {
        return complete || !header.isFinished() ? 0 : header.size() - (end - start);
    }

    /** Whether its JVM never finished it: it was killed or crashed, or still writes it. */
    public boolean isUnfinished() {
        return header.isKnown() && header.state() != 0;
    }

    /** Where the first event is. */
    public long firstEvent() {
        return start + ChunkHeader.SIZE;
    }
}
