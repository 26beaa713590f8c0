package dev.contrail.analyzer.recording;

import java.io.IOException;

/**
 * The first 68 bytes of a chunk. Offsets count from the chunk's start; times are nanoseconds since the epoch.
 *
 * @param size how long the chunk is, as last flushed
 * @param constantPools where its last constant pool event is
 * @param metadata where its metadata event is
 * @param startTicks the clock at {@code startNanos}
 * @param ticksPerSecond the clock's speed
 * @param flags bit 0: integers are compressed; bit 1: the chunk is the recording's last
 */
record ChunkHeader(
        int major,
        int minor,
        long size,
        long constantPools,
        long metadata,
        long startNanos,
        long durationNanos,
        long startTicks,
        long ticksPerSecond,
        int flags) {

    static final int SIZE = 68;
    static final int MAGIC = 'F' << 24 | 'L' << 16 | 'R' << 8;

    /** Reads the header at the input's position; the magic must have been checked. */
    static ChunkHeader read(Input in) throws IOException {
        in.skip(4);
        return new ChunkHeader(
                in.readShort(),
                in.readShort(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readInt());
    }

    /** Whether the integers of the chunk are varints. */
    boolean compressed() {
        return (flags & 1) != 0;
    }

    /** Whether the clock makes sense, without which no event has a time. */
    boolean hasClock() {
        return ticksPerSecond > 0 && startNanos > 0;
    }

    /** Whether it is of a version that this reader knows. */
    boolean isKnownVersion() {
        return major == 2;
    }
}
