package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.IntColumn;
import dev.contrail.analyzer.trace.LongColumn;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many spans of an action last at once: a sweep over its starts and ends. */
final class Concurrency {
    private final long[][] starts;
    private final long[][] ends;
    private final int[] filled;

    private Concurrency(List<LaneAction> actions) {
        starts = new long[actions.size()][];
        ends = new long[actions.size()][];
        filled = new int[actions.size()];
        for (int action = 0; action < starts.length; action++) {
            if (isCounted(actions.get(action))) {
                starts[action] = new long[Math.toIntExact(actions.get(action).spans())];
                ends[action] = new long[starts[action].length];
            }
        }
    }

    /** A series for each action that lasts and is no alarm. */
    static List<AtOnce> of(List<Trace> run, ActionTally tally) {
        var sweep = new Concurrency(tally.actions());
        for (int trace = 0; trace < run.size(); trace++) {
            sweep.collect(run.get(trace).actions(), tally.actionOfText(trace));
        }
        List<AtOnce> series = new ArrayList<>();
        for (int action = 0; action < sweep.starts.length; action++) {
            if (isCounted(tally.actions().get(action))) {
                series.add(sweep.steps(action));
            }
        }
        return series;
    }

    private static boolean isCounted(LaneAction action) {
        return action.spans() > 0 && !action.isAlarm();
    }

    private void collect(Actions rows, IntColumn actionOfText) {
        for (int row = 0; row < rows.size(); row++) {
            long duration = rows.duration().get(row);
            int action = actionOfText.get(rows.action().get(row) + 1);
            if (duration > 0 && starts[action] != null) {
                int place = filled[action]++;
                starts[action][place] = rows.start().get(row);
                ends[action][place] = rows.start().get(row) + duration;
            }
        }
    }

    private AtOnce steps(int action) {
        long[] start = starts[action];
        long[] end = ends[action];
        Arrays.sort(start);
        Arrays.sort(end);
        var times = new LongColumn.Builder();
        var counts = new IntColumn.Builder();
        int max = 0;
        int started = 0;
        int ended = 0;
        while (ended < end.length) {
            int before = started - ended;
            long now = started < start.length ? Math.min(start[started], end[ended]) : end[ended];
            for (; started < start.length && start[started] == now; started++) {}
            for (; ended < end.length && end[ended] == now; ended++) {}
            if (started - ended != before) {
                times.add(now);
                counts.add(started - ended);
                max = Math.max(max, started - ended);
            }
        }
        starts[action] = new long[0]; // millions of spans: give the room back before the next action
        ends[action] = new long[0];
        return new AtOnce(action, times.build(), counts.build(), max);
    }
}
