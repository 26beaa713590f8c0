package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * A lane as it is drawn: its sub-rows in pixel columns, at a place in the picture.
 *
 * @param lane what it shows
 * @param rows the sub-rows, outermost first
 * @param top the y of its upper edge within the lanes
 * @param height how high it is, in pixels
 * @param crowded how many marks had no sub-row of their own
 * @param alarms how many marks say that something went wrong
 * @param density whether it is of many threads, and so higher where they did more
 */
record LaneBand(Lane lane, List<LaneColumns> rows, int top, int height, long crowded, long alarms, boolean density) {
    /** More than this many at once on one thread share the last sub-row. */
    private static final int DEEPEST = 12;

    private static final int DENSITY_HEIGHT = 48;

    /** What the threads did that have no lane of their own. */
    static LaneBand ofMany(Lane lane, LaneView view, LaneRanks ranks, int top) {
        return of(lane, view, ranks, top, DENSITY_HEIGHT, true);
    }

    static LaneBand of(Lane lane, LaneView view, LaneRanks ranks, int top, int laneHeight) {
        return of(lane, view, ranks, top, laneHeight, false);
    }

    private static LaneBand of(Lane lane, LaneView view, LaneRanks ranks, int top, int laneHeight, boolean density) {
        Marks marks = lane.marks();
        int depth = Math.min(DEEPEST, marks.depth());
        List<LaneColumns> rows = new ArrayList<>();
        for (int row = 0; row < depth; row++) {
            rows.add(
                    density
                            ? LaneColumns.ofMany(view.columns(), ranks.byAction())
                            : new LaneColumns(view.columns(), ranks.byAction()));
        }
        long crowded = 0;
        long alarms = 0;
        IntToLongFunction counts = marks.counts();
        for (int mark = 0; mark < marks.size(); mark++) {
            int subRow = marks.subRow(mark);
            long many = counts.applyAsLong(mark);
            crowded += subRow >= depth ? many : 0;
            int action = marks.action(mark);
            alarms += ranks.isAlarm(action) ? many : 0;
            if (!ranks.isDrawn(action) || !view.shows(marks.start(mark), marks.end(mark))) {
                continue;
            }
            LaneColumns row = rows.get(Math.min(depth - 1, subRow));
            row.add(mark, many, action, view.column(marks.start(mark)), view.column(marks.end(mark)));
        }
        return new LaneBand(lane, List.copyOf(rows), top, height(depth, laneHeight), crowded, alarms, density);
    }

    private static int height(int depth, int laneHeight) {
        return Math.max(laneHeight, depth * Math.max(6, laneHeight * 5 / 8) + gap(laneHeight));
    }

    private static int gap(int laneHeight) {
        return laneHeight >= 16 ? 4 : 2;
    }

    int bottom() {
        return top + height;
    }

    /** The y of a sub-row's upper edge within the lanes. */
    int rowTop(int row) {
        return top + gap(height) / 2 + row * (height - gap(height)) / rows.size();
    }

    /** The y below a sub-row. */
    int rowBottom(int row) {
        int next = top + gap(height) / 2 + (row + 1) * (height - gap(height)) / rows.size();
        return rows.size() == 1 || next - rowTop(row) < 8 ? next : next - 1;
    }

    long merged() {
        return rows.stream().mapToLong(LaneColumns::merged).sum();
    }
}
