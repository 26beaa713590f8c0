package dev.contrail.analyzer.select;

import static java.util.Objects.requireNonNull;

import dev.contrail.analyzer.trace.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An instant as a user types it: since the first event, by the clock, or in full. */
public sealed interface TimePoint {
    /** What can be typed, for errors. */
    String FORMS = "+1.5s, +200ms, -50ms, 14:03:05.2 or 2026-11-22T14:03:05Z";

    /** The same for help, with what the first of them count from. */
    String FORMS_IN_FULL = "+1.5s or +200ms after the first event, -50ms before it, 14:03:05.2 or 2026-11-22T14:03:05Z";

    /**
     * The instant in nanoseconds since the epoch, in a recording of this range; the largest or smallest {@code long} when it
     * is later or earlier than one holds, so that it is outside of every recording.
     *
     * @param originNanos what times count from: the first event
     */
    long in(TimeRange recording, long originNanos);

    /** So long after the first event, as all times are told; before it when negative. */
    record SinceFirstEvent(long nanos) implements TimePoint {
        @Override
        public long in(TimeRange recording, long originNanos) {
            return later(originNanos, nanos);
        }
    }

    /** At a time of day: the first one at or after the recording's start. */
    record Clock(LocalTime time, ZoneId zone) implements TimePoint {
        @Override
        public long in(TimeRange recording, long originNanos) {
            Instant start = recording.start();
            var onFirstDay = start.atZone(zone).toLocalDate().atTime(time).atZone(zone);
            boolean tooEarly = onFirstDay.toInstant().isBefore(start.minusSeconds(12 * 60 * 60));
            return epochNanos((tooEarly ? onFirstDay.plusDays(1) : onFirstDay).toInstant());
        }
    }

    /** In full. */
    record Absolute(Instant instant) implements TimePoint {
        @Override
        public long in(TimeRange recording, long originNanos) {
            return epochNanos(instant);
        }
    }

    /**
     * What a user typed.
     *
     * @param zone of times of day
     * @throws IllegalArgumentException when it is none of {@link #FORMS}
     */
    static TimePoint parse(String text, ZoneId zone) {
        Matcher relative = Relative.PATTERN.matcher(text);
        if (relative.matches()) {
            double value = Double.parseDouble(relative.group(1));
            return new SinceFirstEvent(Math.round(value * Relative.nanos(relative.group(2))));
        }
        try {
            return text.contains("T")
                    ? new Absolute(OffsetDateTime.parse(text).toInstant())
                    : new Clock(LocalTime.parse(text), zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no time; write " + FORMS, e);
        }
    }

    private static long epochNanos(Instant instant) {
        return later(TimeUnit.SECONDS.toNanos(instant.getEpochSecond()), instant.getNano());
    }

    /** A sum that ends where a {@code long} does. */
    private static long later(long instant, long nanos) {
        long sum = instant + nanos;
        if (nanos < 0) {
            return sum > instant ? Long.MIN_VALUE : sum;
        }
        return sum < instant ? Long.MAX_VALUE : sum;
    }

    /** How times since the first event are written: as findings tell them, too, with a blank before the unit. */
    final class Relative {
        private static final Pattern PATTERN = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?) ?(ns|us|µs|ms|s|min|m|h)");
        private static final Map<String, Double> UNITS =
                Map.of("ns", 1d, "us", 1e3, "µs", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9, "min", 60e9, "h", 3600e9);

        private static double nanos(String unit) {
            return requireNonNull(UNITS.get(unit)); // the pattern admits no other
        }

        private Relative() {}
    }
}
