package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.fold.ShortSpans;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Makes fewer marks of very many, so that a page stays small enough to open: those of one action as {@link ShortSpans}. */
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
        IntToLongFunction counts = marks.counts();
        if (stepNanos == 0) {
            for (int mark : track) {
                sink.put(mark, marks.start(mark), marks.duration(mark), (int) counts.applyAsLong(mark));
            }
            return;
        }
        var spans = new ShortSpans(
                stepNanos, actions, (action, mark, start, duration, count) -> sink.put(mark, start, duration, count));
        for (int mark : track) {
            int count = (int) counts.applyAsLong(mark);
            spans.add(marks.action(mark), mark, marks.start(mark), marks.duration(mark), count);
        }
        spans.flush();
    }
}
