package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Interpolation;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import org.jspecify.annotations.Nullable;

/**
 * The points of one panel, in order of time.
 *
 * <p>The columns belong to a table that panels share, and {@code rows} picks this panel's rows from it, so that a panel
 * costs an index at most and no copy. A value may be NaN or infinite: then there is nothing to draw.
 *
 * @param rows this panel's rows; null for every row
 * @param time nanoseconds since the epoch
 * @param value the measure
 * @param series index into {@link StatePlot#series}; {@link Trace#ABSENT} for no category
 * @param shape index into {@link StatePlot#shapes}; null when marks are shaped by their series
 * @param subject tells instances apart; {@link Trace#ABSENT} when there is only one
 * @param interpolation what an instance's value is between two of its points
 */
public record StatePoints(
        @Nullable IntColumn rows,
        LongColumn time,
        DoubleColumn value,
        IntColumn series,
        @Nullable IntColumn shape,
        IntColumn subject,
        Interpolation interpolation) {

    public StatePoints {
        if (time.size() != value.size() || time.size() != series.size() || time.size() != subject.size()) {
            throw new IllegalArgumentException("columns of different sizes: " + time.size() + " times, " + value.size()
                    + " values, " + series.size() + " series, " + subject.size() + " subjects");
        }
    }

    /** Points of which each holds until the next. */
    public StatePoints(
            @Nullable IntColumn rows,
            LongColumn time,
            DoubleColumn value,
            IntColumn series,
            @Nullable IntColumn shape,
            IntColumn subject) {
        this(rows, time, value, series, shape, subject, Interpolation.STEP_AFTER);
    }

    /** Some of these points. */
    public StatePoints rows(IntColumn some) {
        return new StatePoints(some, time, value, series, shape, subject, interpolation);
    }

    /** How many points, those with nothing to draw included. */
    public int size() {
        return rows == null ? time.size() : rows.size();
    }

    /** When a point was taken. */
    public long timeAt(int point) {
        return time.get(row(point));
    }

    /** The measure at a point. */
    public double valueAt(int point) {
        return value.get(row(point));
    }

    /** The colour category of a point. */
    public int seriesAt(int point) {
        return series.get(row(point));
    }

    /** The shape of a point; {@link Trace#ABSENT} when its series decides. */
    public int shapeAt(int point) {
        return shape == null ? Trace.ABSENT : shape.get(row(point));
    }

    /** The instance that a point belongs to. */
    public int subjectAt(int point) {
        return subject.get(row(point));
    }

    private int row(int point) {
        return rows == null ? point : rows.get(point);
    }
}
