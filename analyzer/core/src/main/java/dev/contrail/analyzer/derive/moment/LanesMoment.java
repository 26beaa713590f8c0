package dev.contrail.analyzer.derive.moment;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every thread does at an instant. */
public final class LanesMoment {
    private static final int NONE = -1;

    private LanesMoment() {}

    /**
     * A row for each thread that does something, in the order of the lanes, then one for each that stands still.
     *
     * @param hidden names of actions that are not looked at
     * @param time nanoseconds since the epoch
     */
    public static List<MomentRow> at(LaneChart chart, Set<String> hidden, long time) {
        var rows = new ArrayList<MomentRow>();
        for (Lane lane : chart.lanes()) {
            int mark = innermost(chart, lane.marks(), hidden, time);
            if (mark != NONE) {
                rows.add(row(chart, lane, mark, time));
            }
        }
        for (Overlay overlay : chart.overlays()) {
            for (int span = 0; span < overlay.size(); span++) {
                if (overlay.starts().get(span) <= time && time < overlay.ends().get(span)) {
                    rows.add(row(chart, overlay, span, time));
                }
            }
        }
        return rows;
    }

    /** The mark in the deepest sub-row of those that last at an instant or are at it. */
    private static int innermost(LaneChart chart, Marks marks, Set<String> hidden, long time) {
        int found = NONE;
        var seen = new boolean[marks.depth()];
        int left = seen.length;
        for (int mark = last(marks, time); mark >= 0 && left > 0; mark--) {
            int subRow = marks.subRow(mark);
            if (seen[subRow]) {
                continue;
            }
            seen[subRow] = true;
            left--;
            boolean lasts = time < marks.end(mark) || marks.start(mark) == time;
            boolean deeper = found == NONE || subRow > marks.subRow(found);
            if (lasts && deeper && !hidden.contains(action(chart, marks, mark).name())) {
                found = mark;
            }
        }
        return found;
    }

    /** The last mark that begins at an instant or before; {@link #NONE} when there is none. */
    private static int last(Marks marks, long time) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.start(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static LaneAction action(LaneChart chart, Marks marks, int mark) {
        return chart.actions().get(marks.action(mark));
    }

    private static MomentRow row(LaneChart chart, Lane lane, int mark, long time) {
        Marks marks = lane.marks();
        LaneAction action = action(chart, marks, mark);
        long nanos = marks.duration(mark) > 0 ? time - marks.start(mark) : MomentRow.INSTANT;
        return new MomentRow(
                lane.name(),
                (action.name() + " " + marks.label(mark)).strip(),
                action.name(),
                marks.queue(mark),
                action.color(),
                nanos == MomentRow.INSTANT ? "now" : Durations.format(nanos),
                nanos,
                List.of());
    }

    private static MomentRow row(LaneChart chart, Overlay overlay, int span, long time) {
        Lane lane = chart.lanes().get(overlay.lanes().get(span));
        int detail = overlay.details().get(span);
        long nanos = time - overlay.starts().get(span);
        return new MomentRow(
                overlay.pause() ? "all threads" : lane.name(),
                overlay.name(),
                overlay.name(),
                detail == Trace.ABSENT ? "" : overlay.texts().get(detail),
                MomentRow.STANDING,
                Durations.format(nanos),
                nanos,
                List.of());
    }
}
