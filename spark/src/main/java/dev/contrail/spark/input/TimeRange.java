package dev.contrail.spark.input;

import dev.contrail.reader.chunk.Chunk;
import java.io.Serializable;
import java.util.List;

/**
 * When events that are asked for start: nanoseconds since the epoch, both ends included.
 *
 * <p>An event is stored in the chunk in which it ends. So chunks that end before the range have none of its events; those
 * that begin behind it have them only if they took long.
 */
public record TimeRange(long fromNanos, long toNanos) implements Serializable {
    /** Any time. */
    public static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    /** How far a chunk's events may lie outside the time that its header tells: threads hand over what they hold late. */
    private static final long SLACK_NANOS = 1_000_000_000;

    private static final double NANOS_PER_SECOND = 1e9;

    /** Whether any time is in it. */
    public boolean isAlways() {
        return equals(ALWAYS);
    }

    /** What is in both. */
    public TimeRange and(TimeRange other) {
        return new TimeRange(Math.max(fromNanos, other.fromNanos), Math.min(toNanos, other.toNanos));
    }

    /** Whether a time is in it. */
    public boolean contains(long nanos) {
        return fromNanos <= nanos && nanos <= toNanos;
    }

    /**
     * Whether a chunk may have events that start in it.
     *
     * @param chunks those of its recording
     * @param place which of them it is
     * @param longestNanos no event takes longer
     */
    boolean mayConcern(List<Chunk> chunks, int place, long longestNanos) {
        Chunk chunk = chunks.get(place);
        if (!chunk.hasClock()) {
            return true;
        }
        long end =
                Math.max(chunk.endNanos(), place + 1 < chunks.size() ? startByTicks(chunk, chunks.get(place + 1)) : 0);
        return fromNanos <= plus(end, SLACK_NANOS)
                && minus(chunk.startNanos(), plus(longestNanos, SLACK_NANOS)) <= toNanos;
    }

    /** When the next chunk starts by the clock of this one, which is not set anew when the system's is. */
    private static long startByTicks(Chunk chunk, Chunk next) {
        boolean oneClock = chunk.header().ticksPerSecond() == next.header().ticksPerSecond()
                && next.header().startTicks() >= chunk.header().startTicks();
        double ticks = (double) next.header().startTicks() - chunk.header().startTicks();
        return oneClock
                ? plus(chunk.startNanos(), (long) (ticks / chunk.header().ticksPerSecond() * NANOS_PER_SECOND))
                : 0;
    }

    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static long minus(long a, long b) {
        return a < Long.MIN_VALUE + b ? Long.MIN_VALUE : a - b;
    }
}
