package dev.contrail.analyzer.render.chart.sequence;

import java.util.Locale;

/**
 * The times beside the rows: since the start, in the unit that fits, with as many decimals as it takes to tell rows
 * apart that are apart.
 */
final class SequenceTimes {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private final long originNanos;
    private final int unit;
    private final int decimals;

    private SequenceTimes(long originNanos, int unit, int decimals) {
        this.originNanos = originNanos;
        this.unit = unit;
        this.decimals = decimals;
    }

    /** For ascending times. */
    static SequenceTimes of(long originNanos, long[] times) {
        long latest = times.length == 0 ? 0 : times[times.length - 1] - originNanos;
        int unit = latest < 10_000 ? 0 : latest < 10_000_000 ? 1 : latest < 10_000_000_000L ? 2 : 3;
        int decimals = 0;
        while (decimals < 3 * unit && !tellsApart(times, originNanos, pow10(3 * unit - decimals))) {
            decimals++;
        }
        return new SequenceTimes(originNanos, unit, decimals);
    }

    private static boolean tellsApart(long[] times, long originNanos, long resolution) {
        for (int i = 1; i < times.length; i++) {
            long step = Math.floorDiv(times[i] - originNanos, resolution)
                    - Math.floorDiv(times[i - 1] - originNanos, resolution);
            if (times[i] != times[i - 1] && step == 0) {
                return false;
            }
        }
        return true;
    }

    private static long pow10(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    String unit() {
        return UNITS[unit];
    }

    /** Decimals are cut, not rounded, and stand in groups of three; thousands are parted by commas, as everywhere. */
    String format(long nanos) {
        long since = nanos - originNanos;
        long size = Math.abs(since);
        long scale = pow10(3 * unit);
        String sign = since < 0 ? "−" : "";
        String whole = String.format(Locale.ROOT, "%s%,d", sign, size / scale);
        if (decimals == 0) {
            return whole;
        }
        String fraction =
                String.format(Locale.ROOT, "%0" + 3 * unit + "d", size % scale).substring(0, decimals);
        return whole + "." + fraction.replaceAll("(\\d{3})(?=\\d)", "$1\u2009");
    }
}
