package dev.contrail.reader.internal.types;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.internal.framing.Clock;
import dev.contrail.reader.loss.DamageException;
import org.jspecify.annotations.Nullable;

/**
 * How the value of one field is stored and what it stands for.
 *
 * @param field as the metadata declares it
 * @param kind what values it holds; of an array, what its elements are
 * @param isString whether it is a text by itself, not one that a constant wraps
 * @param number which number it holds, if any
 * @param unsigned whether its numbers have no sign
 * @param time whether its numbers are times, and of which unit
 * @param layout how it is passed
 */
public record Part(
        Metadata.Field field,
        EventField.Kind kind,
        boolean isString,
        Stored number,
        boolean unsigned,
        Time time,
        Layout layout) {
    /** Numbers, as they are stored. */
    public enum Stored {
        BYTE,
        SHORT,
        CHAR,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        NONE
    }

    /** Units of time. */
    public enum Time {
        NONE(0, false),
        TICKS(0, false),
        TICKS_OF_CLOCK(0, true),
        NANOS(1, false),
        MICROS(1_000, false),
        MILLIS(1_000_000, false),
        SECONDS(1_000_000_000, false),
        NANOS_SINCE_EPOCH(1, true),
        MILLIS_SINCE_EPOCH(1_000_000, true);

        /** How many nanoseconds it has; 0 when the clock tells. */
        public final long nanos;
        /** Whether it tells an instant. */
        public final boolean instant;

        Time(long nanos, boolean instant) {
            this.nanos = nanos;
            this.instant = instant;
        }

        /**
         * A stored number in nanoseconds: since the epoch when it is an instant. The least and the largest number stand for
         * "not known" and "forever" in times of any unit, and stay what they are.
         */
        public long nanos(long value, Clock clock) {
            if (isEnd(value)) {
                return value;
            }
            if (nanos == 0) {
                return inNanosIfTicks(value, clock);
            }
            long high = Math.multiplyHigh(value, nanos);
            long low = value * nanos;
            return high == low >> 63 ? low : value < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }

        /** A number in ticks in nanoseconds; any other as it is. */
        public long inNanosIfTicks(long value, Clock clock) {
            if (isEnd(value)) {
                return value;
            }
            return switch (this) {
                case TICKS -> clock.durationNanos(value);
                case TICKS_OF_CLOCK -> clock.nanos(value);
                default -> value;
            };
        }

        private static boolean isEnd(long value) {
            return value == Long.MIN_VALUE || value == Long.MAX_VALUE;
        }
    }

    static Part of(Metadata.Field field, EventField described, Metadata metadata, Layouts layouts)
            throws DamageException {
        Stored number = field.constant() ? Stored.NONE : number(metadata.typeName(field));
        Time time = number == Stored.LONG && !field.array() ? time(described) : Time.NONE;
        return new Part(
                field,
                metadata.kind(field),
                metadata.typeName(field).equals("java.lang.String"),
                number,
                described.isUnsigned(),
                time,
                layouts.of(field));
    }

    private static Stored number(String typeName) {
        return switch (typeName) {
            case "byte", "boolean" -> Stored.BYTE;
            case "short" -> Stored.SHORT;
            case "char" -> Stored.CHAR;
            case "int" -> Stored.INT;
            case "long" -> Stored.LONG;
            case "float" -> Stored.FLOAT;
            case "double" -> Stored.DOUBLE;
            default -> Stored.NONE;
        };
    }

    /** What the numbers of a field of type {@code long} are. */
    static Time time(EventField field) {
        @Nullable String unit = field.timeUnit();
        if (unit == null) {
            return unannotated(field);
        }
        return switch (unit) {
            case "TICKS" -> field.isTimestamp() ? Time.TICKS_OF_CLOCK : Time.TICKS;
            case "NANOSECONDS" -> Time.NANOS;
            case "MICROSECONDS" -> Time.MICROS;
            case "MILLISECONDS" -> Time.MILLIS;
            case "SECONDS" -> Time.SECONDS;
            case "NANOSECONDS_SINCE_EPOCH" -> Time.NANOS_SINCE_EPOCH;
            case "MILLISECONDS_SINCE_EPOCH" -> Time.MILLIS_SINCE_EPOCH;
            default -> Time.NONE;
        };
    }

    /** What every event has is in ticks, also when a writer that is no JVM does not say so. */
    private static Time unannotated(EventField field) {
        if (field.parent() != null) {
            return Time.NONE;
        }
        return switch (field.name()) {
            case "startTime" -> Time.TICKS_OF_CLOCK;
            case "duration" -> Time.TICKS;
            default -> Time.NONE;
        };
    }
}
