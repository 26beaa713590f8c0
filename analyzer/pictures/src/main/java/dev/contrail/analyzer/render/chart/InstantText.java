package dev.contrail.analyzer.render.chart;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant in UTC at the tick of an axis: as much of it as ticks differ in. A page's {@code ticks.js} does the same. */
final class InstantText {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double DAY = 86_400e9;
    private static final double MONTHS = 60 * DAY;
    /** Ticks are no finer than a hundredth of the axis's magnitude. */
    private static final int FINEST = 2;

    private InstantText() {}

    /**
     * @param nanosSinceEpoch the instant
     * @param length the axis's, in nanoseconds
     */
    static String of(double nanosSinceEpoch, double length) {
        double seconds = Math.floor(nanosSinceEpoch / NANOS_PER_SECOND);
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond((long) seconds), ZoneOffset.UTC);
        if (length >= MONTHS) {
            return format(time, "yyyy-MM-dd");
        }
        if (length >= DAY) {
            return format(time, "MM-dd HH:mm");
        }
        String second = format(time, "HH:mm:ss");
        int decimals = Math.min(9, FINEST - (int) Math.floor(Math.log10(length / NANOS_PER_SECOND)));
        if (decimals <= 0) {
            return second;
        }
        long part = Math.round((nanosSinceEpoch - seconds * NANOS_PER_SECOND) / Math.pow(10, 9 - decimals));
        return second + "." + String.format(Locale.ROOT, "%0" + decimals + "d", part);
    }

    private static String format(LocalDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }
}
