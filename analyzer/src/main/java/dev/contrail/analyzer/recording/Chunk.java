package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.TimeRange;

/**
 * A chunk of a recording that can be decoded on its own.
 *
 * @param start where it starts in the file
 * @param end where its last byte ends
 * @param header what its header says
 * @param complete whether it was finished; if not, the JVM was killed or is still writing, and its header says less than
 *     the file holds
 */
record Chunk(long start, long end, ChunkHeader header, boolean complete) {
    /** The time that the header claims. */
    TimeRange range() {
        long startNanos = header.startNanos();
        long endNanos = startNanos + header.durationNanos();
        return new TimeRange(startNanos, Math.max(startNanos, endNanos)); // also when a damaged header overflows
    }

    /** Whether its header's time can be believed. */
    boolean hasClock() {
        return header.hasClock();
    }

    /** How many bytes are missing of those it had when it was finished; negative when it has more; 0 when it never was. */
    long missingBytes() {
        return complete || !header.isFinished() ? 0 : header.size() - (end - start);
    }

    /** Where the first event is. */
    long firstEvent() {
        return start + ChunkHeader.SIZE;
    }
}
