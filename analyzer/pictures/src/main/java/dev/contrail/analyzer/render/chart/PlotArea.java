package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.trace.TimeRange;

/**
 * A panel's data area: time runs to the right and values up; 0, 0 is the top left corner.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PlotArea(int width, int height, TimeRange time, ValueScale scale) {
    /** To a tenth of a pixel: enough for a picture enlarged ten times, and short in a file. */
    public double x(long nanos) {
        return Math.round((nanos - time.startNanos()) * (double) width / time.durationNanos() * 10) / 10.0;
    }

    /** To a tenth of a pixel. */
    public double y(double value) {
        return Math.round((1 - scale.place(value)) * height * 10) / 10.0;
    }

    public int column(long nanos) {
        return clamp((int) x(nanos), width);
    }

    public int row(double value) {
        return clamp((int) y(value), height);
    }

    private static int clamp(int place, int size) {
        return Math.max(0, Math.min(size - 1, place));
    }
}
