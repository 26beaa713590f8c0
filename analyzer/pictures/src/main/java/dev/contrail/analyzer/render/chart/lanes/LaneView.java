package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import java.util.Set;

/**
 * Which time a lane chart shows over how many pixel columns.
 *
 * @param range the time shown
 * @param end when the run is over: the columns after it are empty because another run is longer
 * @param columns how many pixels wide
 * @param clock from the run's first event, whose time is 0 in every picture of the run, for as long as that of any run
 * @param hidden names of actions that are not drawn
 */
record LaneView(TimeRange range, long end, int columns, TimeRange clock, Set<String> hidden) {
    /** Below this share of the picture, time in which nothing happens yet is shown. */
    private static final double IDLE_SHOWN = 0.04;

    private static final long SHORTEST = 1_000;

    /** Views with the same scale, each from its run's own start. */
    static List<LaneView> of(List<LaneChart> runs, int columns) {
        List<TimeRange> own = runs.stream().map(LaneView::worthShowing).toList();
        long longest = own.stream().mapToLong(TimeRange::durationNanos).max().orElse(SHORTEST);
        long whole = runs.stream()
                .mapToLong(run -> run.range().endNanos() - run.originNanos())
                .max()
                .orElse(SHORTEST);
        return runs.stream()
                .map(run -> {
                    TimeRange range = worthShowing(run);
                    var clock = new TimeRange(run.originNanos(), run.originNanos() + whole);
                    return new LaneView(lasting(range, longest), range.endNanos(), columns, clock, Set.of());
                })
                .toList();
    }

    private static TimeRange lasting(TimeRange range, long nanos) {
        return new TimeRange(range.startNanos(), range.startNanos() + nanos);
    }

    /** The run without a long idle time before the first mark or after the last. */
    private static TimeRange worthShowing(LaneChart run) {
        TimeRange all = run.range();
        TimeRange active = run.active();
        long idle = (long) (active.durationNanos() * IDLE_SHOWN);
        long start = active.startNanos() - all.startNanos() > idle ? active.startNanos() : all.startNanos();
        long end = all.endNanos() - active.endNanos() > idle ? active.endNanos() : all.endNanos();
        return new TimeRange(start, Math.max(end, start + SHORTEST));
    }

    /** Whether any of a mark is to be seen. */
    boolean shows(long start, long end) {
        return start <= range.endNanos() && end >= range.startNanos();
    }

    /** The place of an instant, in columns; within 0 and {@link #columns}. */
    double column(long nanos) {
        double share = (nanos - range.startNanos()) / (double) range.durationNanos();
        return Math.max(0, Math.min(1, share)) * columns;
    }

    /** The instant in the middle of a column. */
    long timeOf(double column) {
        return range.startNanos() + (long) ((column + 0.5) / columns * range.durationNanos());
    }

    /** How much time one column stands for. */
    long nanosPerColumn() {
        return Math.max(1, range.durationNanos() / columns);
    }

    /** Whether the run is over a good number of columns before the picture ends. */
    boolean endsBefore(int room) {
        return column(end) < columns - room;
    }
}
