package dev.contrail.analyzer.unit;

import dev.contrail.reader.event.Annotation;
import dev.contrail.reader.event.EventField;

/**
 * What an event's field says of its numbers, by the annotations of {@code jdk.jfr}.
 *
 * @param unit what they are numbers of
 * @param factor what a number in a row is multiplied by to be in that unit
 * @param unsigned how many bits of a number there are that has no sign; 0 when it has one
 */
public record FieldUnit(Unit unit, double factor, int unsigned) {
    private static final String JFR = "jdk.jfr.";

    /** What a field's annotations say. */
    public static FieldUnit of(EventField field) {
        int bits =
                field.isUnsigned() || field.annotation(JFR + "MemoryAddress").isPresent() ? bits(field.typeName()) : 0;
        if (field.isTimestamp()) {
            boolean whole = field.typeName().equals("long"); // else it cannot be one, and what it is nobody knows
            return new FieldUnit(whole ? Unit.INSTANT : Unit.NONE, 1, bits);
        }
        if (field.isTimespan()) {
            return timespan(field);
        }
        return new FieldUnit(amount(field), 1, bits);
    }

    private static Unit amount(EventField field) {
        boolean frequency = field.annotation(JFR + "Frequency").isPresent();
        if (field.annotation(JFR + "DataAmount").isPresent()) {
            boolean isBits = field.annotation(JFR + "DataAmount")
                    .map(Annotation::value)
                    .orElse("")
                    .equals("BITS");
            return frequency ? isBits ? Unit.BITS_PER_SECOND : Unit.BYTES_PER_SECOND : isBits ? Unit.BITS : Unit.BYTES;
        }
        if (frequency) {
            return Unit.HERTZ;
        }
        if (field.annotation(JFR + "Percentage").isPresent()) {
            return Unit.SHARE;
        }
        return field.annotation(JFR + "MemoryAddress").isPresent() ? Unit.ADDRESS : Unit.NONE;
    }

    /** A {@code long} is in nanoseconds in a row; other types are as they were recorded. */
    private static FieldUnit timespan(EventField field) {
        if (field.typeName().equals("long")) {
            return new FieldUnit(Unit.TIME, 1, 0);
        }
        String recorded =
                field.annotation(JFR + "Timespan").map(Annotation::value).orElse("");
        return switch (recorded) {
            case "NANOSECONDS" -> new FieldUnit(Unit.TIME, 1, 0);
            case "MICROSECONDS" -> new FieldUnit(Unit.TIME, 1e3, 0);
            case "MILLISECONDS" -> new FieldUnit(Unit.TIME, 1e6, 0);
            case "SECONDS" -> new FieldUnit(Unit.TIME, 1e9, 0);
            default -> new FieldUnit(Unit.NONE, 1, 0); // ticks, which only a long holds
        };
    }

    private static int bits(String typeName) {
        return switch (typeName) {
            case "byte" -> Byte.SIZE;
            case "short" -> Short.SIZE;
            case "int" -> Integer.SIZE;
            case "long" -> Long.SIZE;
            default -> 0;
        };
    }

    /** A whole number of a row without a sign, as far as a {@code long} can tell it: those of 64 bits stay as they are. */
    public long whole(long value) {
        return unsigned == 0 || unsigned == Long.SIZE ? value : value & (1L << unsigned) - 1;
    }

    /** A whole number of a row in the unit; NaN for a time that is not known, infinite for one that is for ever. */
    public double number(long value) {
        if ((unit == Unit.TIME || unit == Unit.INSTANT) && factor == 1) {
            if (value == Long.MIN_VALUE) {
                return Double.NaN;
            }
            if (value == Long.MAX_VALUE) {
                return Double.POSITIVE_INFINITY;
            }
        }
        if (unsigned == Long.SIZE && value < 0) {
            return (value >>> 1 | value & 1) * 2.0;
        }
        return whole(value) * factor;
    }

    /** A number with a fraction in the unit. */
    public double number(double value) {
        return value * factor;
    }
}
