package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many spans of an action last at once: a sweep over rows in order of their start, which keeps no more of them than last
 * at the same time.
 */
final class Concurrency {
    private final @Nullable Sweep[] sweeps;

    private Concurrency(List<LaneAction> actions) {
        sweeps = new Sweep[actions.size()];
        for (int action = 0; action < sweeps.length; action++) {
            if (actions.get(action).spans() > 0 && !actions.get(action).isAlarm()) {
                sweeps[action] = new Sweep();
            }
        }
    }

    /** A series for each action that lasts and is no alarm. */
    static List<AtOnce> of(List<Trace> run, ActionTally tally) {
        var concurrency = new Concurrency(tally.actions());
        concurrency.collect(run, tally);
        List<AtOnce> series = new ArrayList<>();
        for (int action = 0; action < concurrency.sweeps.length; action++) {
            Sweep sweep = concurrency.sweeps[action];
            if (sweep != null) {
                series.add(sweep.steps(action));
            }
        }
        return series;
    }

    /** Rows of all traces in order of start. */
    private void collect(List<Trace> run, ActionTally tally) {
        int[] next = new int[run.size()];
        while (true) {
            int earliest = -1;
            long limit = Long.MAX_VALUE;
            for (int trace = 0; trace < next.length; trace++) {
                Actions rows = run.get(trace).actions();
                if (next[trace] < rows.size()) {
                    long start = rows.start().get(next[trace]);
                    if (earliest < 0
                            || start < run.get(earliest).actions().start().get(next[earliest])) {
                        limit = earliest < 0
                                ? limit
                                : run.get(earliest).actions().start().get(next[earliest]);
                        earliest = trace;
                    } else {
                        limit = Math.min(limit, start);
                    }
                }
            }
            if (earliest < 0) {
                return;
            }
            next[earliest] = collect(run.get(earliest).actions(), tally.actionOfText(earliest), next[earliest], limit);
        }
    }

    /** Takes rows from one on that start no later than a limit, at least that one; returns the first that is left. */
    private int collect(Actions rows, IntColumn actionOfText, int from, long limit) {
        int row = from;
        do {
            long start = rows.start().get(row);
            long duration = rows.duration().get(row);
            Sweep sweep = duration > 0 ? sweeps[actionOfText.get(rows.action().get(row) + 1)] : null;
            if (sweep != null) {
                sweep.add(start, start + duration);
            }
            row++;
        } while (row < rows.size() && rows.start().get(row) <= limit);
        return row;
    }

    /** The spans of one action that last at an instant, which moves on. */
    private static final class Sweep {
        private final LongColumn.Builder times = new LongColumn.Builder();
        private final IntColumn.Builder counts = new IntColumn.Builder();
        /** A heap of ends: the least comes first, each before the two at twice its place. */
        private long[] ends = new long[8];

        private int open;
        private int before;
        private int max;
        private long now = Long.MIN_VALUE;

        void add(long start, long end) {
            while (open > 0 && ends[1] <= start) {
                endOne();
            }
            moveTo(start);
            push(end);
        }

        AtOnce steps(int action) {
            while (open > 0) {
                endOne();
            }
            moveTo(Long.MAX_VALUE);
            return new AtOnce(action, times.build(), counts.build(), max);
        }

        private void endOne() {
            moveTo(ends[1]);
            pop();
        }

        /* What starts and ends at one instant is one step, or none. */
        private void moveTo(long time) {
            if (time != now) {
                if (open != before) {
                    times.add(now);
                    counts.add(open);
                    max = Math.max(max, open);
                }
                now = time;
                before = open;
            }
        }

        private void push(long end) {
            if (++open == ends.length) {
                ends = Arrays.copyOf(ends, 2 * open);
            }
            int place = open;
            for (; place > 1 && ends[place / 2] > end; place /= 2) {
                ends[place] = ends[place / 2];
            }
            ends[place] = end;
        }

        private void pop() {
            long last = ends[open--];
            int place = 1;
            for (int child = 2; child <= open; child = 2 * place) {
                child += child < open && ends[child + 1] < ends[child] ? 1 : 0;
                if (ends[child] >= last) {
                    break;
                }
                ends[place] = ends[child];
                place = child;
            }
            ends[place] = last;
        }
    }
}
