package dev.contrail.reader.internal.framing;

import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkHeader;

/** A chunk's clock: ticks since some start, at a speed that the header tells. */
public final class Clock {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    /** Nothing that is drawn takes longer: an event may begin that long before its chunk. */
    private static final long LONGEST_EVENT_SECONDS = 30L * 24 * 3600;
    /** Most events begin after this before their chunk: enough to tell them from other bytes. */
    private static final long USUAL_EVENT_SECONDS = 600;
    /** How far an event may be behind the end that a header claims. */
    private static final long SLACK_SECONDS = 60;

    private final long startNanos;
    private final long startTicks;
    private final double nanosPerTick;
    private final boolean nanoseconds;
    private final long earliest;
    private final long usuallyEarliest;
    private final long latest;

    public Clock(Chunk chunk) {
        ChunkHeader header = chunk.header();
        startNanos = header.startNanos();
        startTicks = header.startTicks();
        nanosPerTick = (double) NANOS_PER_SECOND / header.ticksPerSecond();
        nanoseconds = header.ticksPerSecond() == NANOS_PER_SECOND;
        earliest = startTicks - ticks(LONGEST_EVENT_SECONDS);
        usuallyEarliest = startTicks - ticks(USUAL_EVENT_SECONDS);
        long end = chunk.complete() ? header.durationNanos() / NANOS_PER_SECOND + SLACK_SECONDS : LONGEST_EVENT_SECONDS;
        latest = startTicks + ticks(end);
    }

    private long ticks(long seconds) {
        return (long) (seconds * (NANOS_PER_SECOND / nanosPerTick));
    }

    /** Whether an event of the chunk may have begun at a time. */
    public boolean isPlausible(long ticks) {
        return earliest <= ticks && ticks <= latest;
    }

    /** Whether a number is a time at which most events of the chunk began; few numbers of anything else are. */
    public boolean isUsual(long ticks) {
        return usuallyEarliest <= ticks && ticks <= latest;
    }

    /** Nanoseconds since the epoch. */
    public long nanos(long ticks) {
        return startNanos + durationNanos(ticks - startTicks);
    }

    public long durationNanos(long ticks) {
        return nanoseconds ? ticks : (long) (ticks * nanosPerTick);
    }
}
