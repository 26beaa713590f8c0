package dev.contrail.analyzer.trace;

import java.time.Instant;

/** A stretch of time, both ends included; nanoseconds since the epoch. */
public record TimeRange(long startNanos, long endNanos) {
    private static final long LEAST_END_NANOS = 1_000_000_000;
    private static final int LEAST_PART_OF_END = 4;

    public TimeRange {
        if (startNanos > endNanos) {
            throw new IllegalArgumentException("time range ends before it starts: " + startNanos + " > " + endNanos);
        }
    }

    /** Its first instant. */
    public Instant start() {
        return Instant.ofEpochSecond(0, startNanos);
    }

    /** Its last instant. */
    public Instant end() {
        return Instant.ofEpochSecond(0, endNanos);
    }

    /** How long it is, in nanoseconds. */
    public long durationNanos() {
        return endNanos - startNanos;
    }

    /** Whether an instant is in it. */
    public boolean contains(long nanos) {
        return startNanos <= nanos && nanos <= endNanos;
    }

    /** The instant in it that is nearest to another. */
    public long nearest(long nanos) {
        return Math.max(startNanos, Math.min(nanos, endNanos));
    }

    /** Whether the two share an instant. */
    public boolean overlaps(TimeRange other) {
        return startNanos <= other.endNanos && other.startNanos <= endNanos;
    }

    /** The smallest range that holds both. */
    public TimeRange union(TimeRange other) {
        return new TimeRange(Math.min(startNanos, other.startNanos), Math.max(endNanos, other.endNanos));
    }

    /**
     * Whether a recording has so long an end, in which nothing is recorded, that it is worth telling: a quarter of it, since a
     * dump comes a while after the last event of a program that is done, and a second, since no program ends at once.
     */
    public boolean isLongEndOf(TimeRange recorded) {
        return durationNanos() >= LEAST_END_NANOS && durationNanos() > recorded.durationNanos() / LEAST_PART_OF_END;
    }
}
