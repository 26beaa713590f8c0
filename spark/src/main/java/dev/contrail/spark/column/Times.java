package dev.contrail.spark.column;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as Spark's numbers. */
final class Times {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private Times() {}

    /** Microseconds since the epoch, rounded down; the ends of a {@code long} for what is beyond. Null for "not known". */
    static @Nullable Long micros(Instant instant) {
        if (instant.equals(Instant.MIN)) {
            return null;
        }
        return plus(instant.getEpochSecond(), MICROS_PER_SECOND, instant.getNano() / NANOS_PER_MICRO);
    }

    /** Nanoseconds since the epoch. */
    static long nanos(Instant instant) {
        return plus(instant.getEpochSecond(), NANOS_PER_SECOND, instant.getNano());
    }

    /** Nanoseconds. */
    static long nanos(Duration duration) {
        return plus(duration.getSeconds(), NANOS_PER_SECOND, duration.getNano());
    }

    private static long plus(long seconds, long unitsPerSecond, int units) {
        try {
            return Math.addExact(Math.multiplyExact(seconds, unitsPerSecond), units);
        } catch (ArithmeticException e) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
