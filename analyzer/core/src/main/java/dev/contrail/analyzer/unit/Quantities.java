package dev.contrail.analyzer.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;

/** Numbers with what they are numbers of, as people read them: {@code 1.5 ms}, {@code 3.2 MB}, {@code 40 %}. */
public final class Quantities {
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Quantities() {}

    /** A value, to four digits when it has a unit that is written in sizes, else in full. */
    public static String text(double value, Unit unit) {
        if (!Double.isFinite(value)) {
            return Double.isInfinite(value) && unit == Unit.TIME ? "for ever" : Double.toString(value);
        }
        return switch (unit) {
            case NONE -> plain(value);
            case INSTANT -> instant(value);
            case ADDRESS -> address(value);
            default -> inSteps(value, unit);
        };
    }

    private static String inSteps(double value, Unit unit) {
        Unit.Step step = unit.stepFor(Math.abs(value), Double.MAX_VALUE);
        var rounded = new BigDecimal(value / step.size()).round(FOUR_DIGITS);
        String number =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return number + " " + step.symbol();
    }

    /** Without a fraction when it is whole. */
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** To the microsecond: a {@code double} tells no more. */
    private static String instant(double nanosSinceEpoch) {
        long micros = Math.round(nanosSinceEpoch / 1e3);
        return Instant.ofEpochSecond(0, 0)
                .plusSeconds(Math.floorDiv(micros * 1_000, NANOS_PER_SECOND))
                .plusNanos(Math.floorMod(micros * 1_000, NANOS_PER_SECOND))
                .toString();
    }

    private static String address(double value) {
        return "0x" + new BigDecimal(value).toBigInteger().toString(16).toUpperCase(Locale.ROOT);
    }
}
