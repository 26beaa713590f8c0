package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many spans of an action last at once: a sweep over rows in order of their start, which keeps no more of them than last
 * at the same time. Of an action whose short spans were folded, it is how many there were on average.
 */
final class Concurrency {
    private final TimeRange range;
    private final @Nullable Sweep[] sweeps;
    private final @Nullable MeanSteps[] means;

    private Concurrency(List<LaneAction> actions, TimeRange range) {
        this.range = range;
        sweeps = new Sweep[actions.size()];
        means = new MeanSteps[actions.size()];
        for (int action = 0; action < sweeps.length; action++) {
            if (actions.get(action).spans() > 0 && !actions.get(action).isAlarm()) {
                sweeps[action] = new Sweep();
            }
        }
    }

    /** A series for each action that lasts and is no alarm, of a time: what is before and after it is cut off. */
    static List<AtOnce> of(List<Trace> run, ActionTally tally, TimeRange range) {
        var concurrency = new Concurrency(tally.actions(), range);
        concurrency.findFolded(run, tally);
        concurrency.collect(run, tally);
        List<AtOnce> series = new ArrayList<>();
        for (int action = 0; action < concurrency.sweeps.length; action++) {
            Sweep sweep = concurrency.sweeps[action];
            MeanSteps mean = concurrency.means[action];
            if (mean != null && !mean.isEmpty()) {
                series.add(mean.steps(action));
            } else if (sweep != null && !sweep.isEmpty()) {
                series.add(sweep.steps(action));
            }
        }
        return series;
    }

    private void findFolded(List<Trace> run, ActionTally tally) {
        long step = run.stream()
                .mapToLong(trace -> trace.overlays().stepNanos())
                .max()
                .orElse(0);
        for (int trace = 0; step > 0 && trace < run.size(); trace++) {
            Actions rows = run.get(trace).actions();
            IntToLongFunction counts = rows.counts();
            Scan text = rows.action().scan();
            Scan durationOf = rows.duration().scan();
            for (int row = 0; row < rows.size(); row++) {
                int action = tally.actionOfText(trace).get(text.getInt(row) + 1);
                if (means[action] == null && durationOf.get(row) > 0 && counts.applyAsLong(row) > 1) {
                    means[action] = new MeanSteps(step);
                }
            }
        }
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
        Scan startOf = rows.start().scan();
        Scan durationOf = rows.duration().scan();
        Scan text = rows.action().scan();
        do {
            long start = startOf.get(row);
            long shown = range.nearest(start);
            long duration = range.nearest(start + durationOf.get(row)) - shown;
            int action = actionOfText.get(text.getInt(row) + 1);
            Sweep sweep = duration > 0 ? sweeps[action] : null;
            MeanSteps mean = means[action];
            if (sweep != null && mean == null) {
                sweep.add(shown, shown + duration);
            } else if (sweep != null && mean != null) {
                mean.add(shown, duration);
            }
            row++;
        } while (row < rows.size() && startOf.get(row) <= limit);
        return row;
    }
}
