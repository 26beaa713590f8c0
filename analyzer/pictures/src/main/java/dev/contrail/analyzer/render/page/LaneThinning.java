package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import java.util.Arrays;

/**
 * Makes fewer marks of very many, so that a page stays small enough to open.
 *
 * <p>Time is cut into steps. A mark as long as a step or longer stays as it is. Of the shorter ones that start in the
 * same step, those of one action become one mark as long as all of them together, placed in order of first appearance:
 * what is rare is still there, and the time spent on each action is still right.
 */
final class LaneThinning {
    /** More marks than this are thinned. */
    static final int BUDGET = 4_000_000;

    private final int actions;
    private final long stepNanos;

    private LaneThinning(int actions, long stepNanos) {
        this.actions = actions;
        this.stepNanos = stepNanos;
    }

    /** Where marks go: one of those it stands for, its time, and how many it stands for. */
    interface Sink {
        void put(int mark, long startNanos, long durationNanos, int count);
    }

    static LaneThinning of(LaneChart chart) {
        return of(chart, BUDGET);
    }

    static LaneThinning of(LaneChart chart, int budget) {
        long step = 0;
        if (chart.size() > budget) {
            step = Math.max(1, chart.active().durationNanos() / budget);
            while (size(chart, step) > budget && step < chart.active().durationNanos()) {
                step *= 2;
            }
        }
        return new LaneThinning(chart.actions().size(), step);
    }

    private static long size(LaneChart chart, long step) {
        var thinning = new LaneThinning(chart.actions().size(), step);
        long[] size = new long[1];
        for (Lane lane : chart.lanes()) {
            int[] all = new int[lane.marks().size()];
            Arrays.setAll(all, mark -> mark);
            thinning.of(lane.marks(), all, (mark, start, duration, count) -> size[0]++);
        }
        return size[0];
    }

    /** How long a step is, 0 when every mark stays. */
    long stepNanos() {
        return stepNanos;
    }

    void of(Marks marks, int[] track, Sink sink) {
        if (stepNanos == 0) {
            for (int mark : track) {
                sink.put(mark, marks.start(mark), marks.duration(mark), 1);
            }
            return;
        }
        var step = new Step(marks, sink);
        for (int mark : track) {
            step.add(mark);
        }
        step.flush();
    }

    /** The short marks of one step. */
    private final class Step {
        private final Marks marks;
        private final Sink sink;
        private final int[] first = new int[actions];
        private final int[] count = new int[actions];
        private final long[] nanos = new long[actions];
        private final int[] order = new int[actions];
        private int kinds;
        private long key;

        Step(Marks marks, Sink sink) {
            this.marks = marks;
            this.sink = sink;
        }

        void add(int mark) {
            long start = marks.start(mark);
            long duration = marks.duration(mark);
            if (duration >= stepNanos) {
                flush();
                sink.put(mark, start, duration, 1);
                return;
            }
            if (Math.floorDiv(start, stepNanos) != key) {
                flush();
                key = Math.floorDiv(start, stepNanos);
            }
            int action = marks.action(mark);
            if (count[action]++ == 0) {
                order[kinds++] = action;
                first[action] = mark;
            }
            nanos[action] += duration;
        }

        void flush() {
            long free = Long.MIN_VALUE;
            for (int kind = 0; kind < kinds; kind++) {
                int action = order[kind];
                long start = Math.max(free, marks.start(first[action]));
                sink.put(first[action], start, nanos[action], count[action]);
                free = start + nanos[action];
                count[action] = 0;
                nanos[action] = 0;
            }
            kinds = 0;
        }
    }
}
