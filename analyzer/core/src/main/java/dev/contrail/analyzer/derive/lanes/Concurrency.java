package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
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
}
