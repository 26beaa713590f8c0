package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.column.Scan;
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

    /** Where marks go: one of those it stands for, by its row in the trace's actions, its time, and how many it stands for. */
    interface Sink {
        void put(int row, long startNanos, long durationNanos, int count);
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

    /**
     * Hands marks over.
     *
     * @param track which of a lane's marks, in their order
     */
    void of(Marks marks, int[] track, Sink sink) {
        Actions table = marks.trace().actions();
        IntToLongFunction counts = table.counts();
        Scan rowOf = marks.rows().scan();
        if (stepNanos == 0) {
            for (int mark : track) {
                int row = rowOf.getInt(mark);
                sink.put(row, table.start().get(row), nanos(table, row), (int) counts.applyAsLong(row));
            }
            return;
        }
        var spans = new ShortSpans(
                stepNanos, actions, (action, row, start, duration, count) -> sink.put(row, start, duration, count));
        for (int mark : track) {
            int row = rowOf.getInt(mark);
            int count = (int) counts.applyAsLong(row);
            spans.add(marks.action(mark), row, table.start().get(row), nanos(table, row), count);
        }
        spans.flush();
    }

    private static long nanos(Actions table, int row) {
        return Math.max(0, table.duration().get(row));
    }
}
