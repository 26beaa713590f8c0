package dev.contrail.analyzer.trace;

import java.time.Instant;

/** A stretch of time, both ends included; nanoseconds since the epoch. */
public record TimeRange(long startNanos, long endNanos) {
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

    /** Whether the two share an instant. */
    public boolean overlaps(TimeRange other) {
        return startNanos <= other.endNanos && other.startNanos <= endNanos;
    }

    /** The smallest range that holds both. */
    public TimeRange union(TimeRange other) {
        return new TimeRange(Math.min(startNanos, other.startNanos), Math.max(endNanos, other.endNanos));
    }
}
