package dev.contrail.analyzer.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Durations as people read them: {@code 41 ms}, {@code 1.200 s}. */
public final class Durations {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Durations() {}

    /** Three significant digits in the unit that fits. */
    public static String format(long nanos) {
        long size = Math.abs(nanos);
        if (size < MICRO) {
            return nanos + " ns";
        }
        if (size < MILLI) {
            return scaled(nanos, MICRO) + " µs";
        }
        if (size < SECOND) {
            return scaled(nanos, MILLI) + " ms";
        }
        if (size < 120 * SECOND) {
            return scaled(nanos, SECOND) + " s";
        }
        return String.format(Locale.ROOT, "%d min %02d s", nanos / SECOND / 60, size / SECOND % 60);
    }

    private static String scaled(long nanos, long unit) {
        double value = nanos / (double) unit;
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
