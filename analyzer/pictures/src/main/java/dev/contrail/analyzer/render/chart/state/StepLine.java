package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.trace.Interpolation;
import java.awt.geom.Path2D;

/**
 * One line, of steps or straight from value to value, decimated: in a column of pixels with more than four values it keeps the first, the smallest, the
 * largest and the last, so that no peak is lost however far the picture is zoomed out.
 *
 * <p>After Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation" (VLDB 2014).
 */
final class StepLine {
    private static final int EXACT = 4;

    private final Interpolation interpolation;
    private final Path2D.Double path = new Path2D.Double();
    private final double[] exactX = new double[EXACT];
    private final double[] exactY = new double[EXACT];
    private int column = Integer.MIN_VALUE;
    private int inColumn;
    private double lowest;
    private double highest;
    private double lastX;
    private double lastY;
    private boolean started;
    private double drawnX;
    private double drawnY;
    private long points;
    private long corners;

    /** One of which each value holds until the next. */
    StepLine() {
        this(Interpolation.STEP_AFTER);
    }

    StepLine(Interpolation interpolation) {
        this.interpolation = interpolation;
    }

    /** The next value, in pixels; x must not fall. */
    void add(double x, double y) {
        if ((int) x != column) {
            flush();
            column = (int) x;
        }
        if (inColumn < EXACT) {
            exactX[inColumn] = x;
            exactY[inColumn] = y;
        }
        lowest = inColumn == 0 ? y : Math.max(lowest, y);
        highest = inColumn == 0 ? y : Math.min(highest, y);
        lastX = x;
        lastY = y;
        inColumn++;
        points++;
    }

    /** The line; nothing can be added after. */
    Path2D path() {
        flush();
        if (started) {
            path.lineTo(lastX, drawnY);
        }
        return path;
    }

    long points() {
        return points;
    }

    /** How many values the line shows, each exactly; known after {@link #path}. */
    long corners() {
        return corners;
    }

    private void flush() {
        if (inColumn <= EXACT) {
            for (int i = 0; i < inColumn; i++) {
                step(exactX[i], exactY[i]);
            }
        } else {
            step(exactX[0], exactY[0]);
            step(exactX[0], lowest);
            step(exactX[0], highest);
            step(lastX, lastY);
        }
        inColumn = 0;
    }

    private void step(double x, double y) {
        corners++;
        if (!started) {
            path.moveTo(x, y);
            started = true;
        } else if (interpolation == Interpolation.STEP_BEFORE && corners == 2) {
            path.reset(); // of the time before the first value, which that tells, nobody knows the begin
            path.moveTo(drawnX, y);
        } else if (interpolation == Interpolation.LINEAR) {
            path.lineTo(x, y);
        } else if (y != drawnY) {
            double cornerX = interpolation == Interpolation.STEP_BEFORE ? drawnX : x;
            path.lineTo(cornerX, drawnY);
            path.lineTo(cornerX, y);
        }
        drawnX = x;
        drawnY = y;
    }
}
