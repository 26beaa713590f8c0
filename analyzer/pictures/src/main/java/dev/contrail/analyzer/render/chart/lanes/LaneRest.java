package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.Arrays;
import java.util.List;

/** Lanes of one group for which there is no room one by one: together they are one, which tells how much they did when. */
final class LaneRest {
    private LaneRest() {}

    /**
     * One lane of several; its marks are in order of start, and overlap.
     *
     * @param lanes at least one, of one group and so of one trace
     */
    static Lane of(List<Lane> lanes) {
        Lane first = lanes.get(0);
        int[] rows = new int
                [Math.toIntExact(
                        lanes.stream().mapToLong(lane -> lane.marks().size()).sum())];
        int next = 0;
        for (Lane lane : lanes) {
            IntColumn own = lane.marks().rows();
            for (int mark = 0; mark < own.size(); mark++) {
                rows[next++] = own.get(mark);
            }
        }
        Arrays.sort(rows); // the rows of a trace are in order of time
        Marks marks = first.marks();
        String name = Omission.count(lanes.size(), "other thread");
        IntColumn subRows = IntColumn.of(new int[rows.length]);
        return new Lane(
                first.group(), name, new Marks(marks.trace(), IntColumn.of(rows), subRows, 1, marks.actionOfText()));
    }
}
