package dev.contrail.reader.chunk;

import dev.contrail.reader.internal.input.Input;
import java.io.IOException;
import java.io.Serializable;

/**
 * The first 68 bytes of a chunk. Offsets count from the chunk's start; times are nanoseconds since the epoch.
 *
 * @param size how long the chunk is, as last flushed
 * @param constantPools where its last constant pool event is
 * @param metadata where its metadata event is
 * @param startTicks the clock at {@code startNanos}
 * @param ticksPerSecond the clock's speed
 * @param state 0 when the chunk was finished; otherwise the JVM still writes it, or was killed
 * @param flags bit 0: integers are compressed; bit 1: the chunk is the recording's last
 */
public record ChunkHeader(
        int major,
        int minor,
        long size,
        long constantPools,
        long metadata,
        long startNanos,
        long durationNanos,
        long startTicks,
        long ticksPerSecond,
        int state,
        int flags)
        implements Serializable {

    private static final long SLOWEST_CLOCK = 1_000;
    private static final long FASTEST_CLOCK = 100_000_000_000L;
    /** In the year 2116. */
    private static final long LATEST_NANOS = 1L << 62;

    /** How many bytes it has. */
    public static final int SIZE = 68;

    /** The major version of JDK 7 and 8. */
    private static final int OLD = 0;

    public static final int MAGIC = 'F' << 24 | 'L' << 16 | 'R' << 8;

    /** Reads the header at the input's position; the magic must have been checked. */
    public static ChunkHeader read(Input in) throws IOException {
        in.skip(4);
        int major = in.readShort();
        int minor = in.readShort();
        if (major == OLD) {
            return new ChunkHeader(major, minor, 0, 0, in.readLong(), 0, 0, 0, 0, 0, 0);
        }
        return new ChunkHeader(
                major,
                minor,
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readByte() & 0xFF,
                in.readByte() << 16 | in.readShort() & 0xFFFF);
    }

    /** Whether it is of the format of JDK 7 and 8, whose header tells nothing but where the metadata is, the last event. */
    public boolean isOld() {
        return major == OLD;
    }

    /** The header of an old chunk, with the time that its metadata tell. */
    public ChunkHeader during(ChunkFormat.Times times) {
        long duration = Math.max(0, times.endNanos() - times.startNanos());
        return new ChunkHeader(
                major,
                minor,
                size,
                constantPools,
                metadata,
                times.startNanos(),
                duration,
                0,
                1_000_000_000,
                state,
                flags);
    }

    /** Whether it is of a format that this reader knows: of version 1 (JDK 9) or 2, with integers as varints. */
    public boolean isKnown() {
        return major >= 1 && (flags & 1) != 0;
    }

    /** Whether it says that the chunk was finished, and with how many bytes. */
    public boolean isFinished() {
        return state == 0 && size >= SIZE && size <= Long.MAX_VALUE / 2;
    }

    /** Whether the clock, or the time that metadata tell, makes sense, without which no event has a time. */
    public boolean hasClock() {
        return ticksPerSecond >= SLOWEST_CLOCK
                && ticksPerSecond <= FASTEST_CLOCK
                && startNanos > 0
                && startNanos < LATEST_NANOS;
    }
}
