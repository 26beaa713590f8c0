package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.trace.TimeRange;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;

/**
 * Time since the start of a range, in the unit that fits its length.
 *
 * <p>The axis counts in that unit, so {@link #toAxis} turns nanoseconds since the epoch into a place on it.
 */
public final class TimeAxis {
    private final long originNanos;
    private final double unitNanos;
    private final String unit;

    private TimeAxis(long originNanos, double unitNanos, String unit) {
        this.originNanos = originNanos;
        this.unitNanos = unitNanos;
        this.unit = unit;
    }

    public static TimeAxis over(TimeRange range) {
        return over(range, range.startNanos());
    }

    /** Counts from another instant than the range's start. */
    public static TimeAxis over(TimeRange range, long originNanos) {
        long duration = range.durationNanos();
        if (duration < 20_000) {
            return new TimeAxis(originNanos, 1, "ns");
        }
        if (duration < 20_000_000) {
            return new TimeAxis(originNanos, 1e3, "µs");
        }
        if (duration < 5_000_000_000L) {
            return new TimeAxis(originNanos, 1e6, "ms");
        }
        return new TimeAxis(originNanos, 1e9, "s");
    }

    /** A place on the axis for an instant. */
    public double toAxis(long epochNanos) {
        return (epochNanos - originNanos) / unitNanos;
    }

    /** A chart axis over the range, without a margin. */
    public NumberAxis axis(TimeRange range) {
        var axis = new NumberAxis("time (" + unit + ")");
        axis.setAutoRange(false);
        double end = Math.max(toAxis(range.endNanos()), 1);
        axis.setRange(toAxis(range.startNanos()), end);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setLabelFont(Theme.TEXT);
        axis.setTickLabelFont(Theme.SMALL);
        axis.setLabelPaint(Theme.INK_SOFT);
        axis.setTickLabelPaint(Theme.INK_SOFT);
        axis.setAxisLinePaint(Theme.RULE);
        axis.setTickMarkPaint(Theme.RULE);
        return axis;
    }
}
