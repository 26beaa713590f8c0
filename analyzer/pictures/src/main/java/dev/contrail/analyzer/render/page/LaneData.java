package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.DetailColumns;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lane chart as page data.
 *
 * <p>Marks stand track by track; a track is a sub-row of a lane, so that its marks do not overlap and both their starts
 * and their ends ascend. A mark's time is stored as the gap after the mark before, which is short where a thread is busy.
 */
final class LaneData {
    private final LaneChart chart;
    private final PageColumns columns;
    private final PageTexts names;
    private final long origin;
    private final int budget;
    private final LaneThinning thinning;
    private final IdentityHashMap<Trace, int[]> nameOfParticipant = new IdentityHashMap<>();
    private final IdentityHashMap<IntColumn, long[]> actionsOfTexts = new IdentityHashMap<>();

    private final List<Map<String, Object>> lanes = new ArrayList<>();
    private final IntColumn.Builder trackSizes = new IntColumn.Builder();
    private final LongColumn.Builder gaps = new LongColumn.Builder();
    private final LongColumn.Builder durations = new LongColumn.Builder();
    private final IntColumn.Builder actions = new IntColumn.Builder();
    private final IntColumn.Builder tasks = new IntColumn.Builder();
    private final IntColumn.Builder queues = new IntColumn.Builder();
    private final IntColumn.Builder counts = new IntColumn.Builder();
    private final IntColumn.Builder open = new IntColumn.Builder();
    private final DetailColumns details = new DetailColumns();

    LaneData(LaneChart chart, PageColumns columns, PageTexts names, long originNanos, int budget) {
        this.chart = chart;
        this.columns = columns;
        this.names = names;
        this.origin = originNanos;
        this.budget = budget;
        this.thinning = LaneThinning.of(chart, budget);
    }

    Map<String, Object> tree() {
        chart.lanes().forEach(this::add);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("actions", chart.actions().stream().map(LaneData::action).toList());
        tree.put("lanes", lanes);
        tree.put("marks", chart.size());
        tree.put("budget", budget);
        tree.put("stepNanos", thinning.stepNanos());
        tree.put("trackSizes", columns.ints(trackSizes.build()));
        tree.put("gap", columns.signed(gaps.build()));
        tree.put("duration", columns.numbers(durations.size(), durations.build()));
        tree.put("action", columns.ints(actions.build()));
        tree.put("task", columns.ints(tasks.build()));
        tree.put("queue", columns.ints(queues.build()));
        tree.put("count", columns.ints(counts.build()));
        if (open.size() > 0) {
            tree.put("open", columns.ints(open.build()));
        }
        tree.put("details", new DetailData(columns).trees(details.build(), Integer.MAX_VALUE));
        tree.put("overlays", new OverlayData(columns, names, origin).trees(chart.overlays()));
        return tree;
    }

    private static Map<String, Object> action(LaneAction action) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", PageTexts.cut(action.name()));
        tree.put("color", action.color());
        tree.put("count", action.count());
        tree.put("spans", action.spans());
        tree.put("nanos", action.nanos());
        if (action.isSampled()) {
            tree.put("samples", action.samples());
            tree.put("periodNanos", action.periodNanos());
        }
        return tree;
    }

    private void add(Lane lane) {
        Marks marks = lane.marks();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", PageTexts.cut(lane.name()));
        tree.put("group", PageTexts.cut(lane.group()));
        tree.put("tracks", marks.depth());
        if (lane.isAcross()) {
            tree.put("across", true);
        }
        lanes.add(tree);
        int[][] tracks = tracks(marks);
        for (int[] track : tracks) {
            int before = actions.size();
            new Track(marks).add(track);
            trackSizes.add(actions.size() - before);
        }
    }

    private static int[][] tracks(Marks marks) {
        int[] sizes = new int[marks.depth()];
        for (int mark = 0; mark < marks.size(); mark++) {
            sizes[marks.subRow(mark)]++;
        }
        int[][] tracks = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        int[] filled = new int[sizes.length];
        for (int mark = 0; mark < marks.size(); mark++) {
            int track = marks.subRow(mark);
            tracks[track][filled[track]++] = mark;
        }
        return tracks;
    }

    /** The marks of one track, on their way into the columns. */
    private final class Track {
        private final Marks marks;
        private final Actions table;
        private final int[] nameOf;
        private final long[] actionOf;
        private long end = origin;

        Track(Marks marks) {
            this.marks = marks;
            this.table = marks.trace().actions();
            this.nameOf = nameOfParticipant.computeIfAbsent(marks.trace(), LaneData.this::namesOf);
            this.actionOf = actionsOfTexts.computeIfAbsent(marks.actionOfText(), IntColumn::toArray);
        }

        void add(int[] track) {
            thinning.of(marks, track, this::put);
        }

        private void put(int row, long start, long duration, int count) {
            gaps.add(start - end);
            durations.add(duration);
            end = start + duration;
            actions.add((int) actionOf[table.action().get(row) + 1]);
            counts.add(count);
            tasks.add(count > 1 ? Trace.ABSENT : name(table.task().get(row)));
            queues.add(name(table.queue().get(row)));
            if (count == 1) {
                if (table.isOpen(row)) {
                    open.add(actions.size() - 1);
                }
                putDetails(row);
            }
        }

        private void putDetails(int row) {
            details.add(
                    actions.size() - 1,
                    marks.trace(),
                    table.attributes(),
                    table.type().get(row),
                    row);
        }

        private int name(int participant) {
            return participant == Trace.ABSENT ? Trace.ABSENT : nameOf[participant];
        }
    }

    /* Only names that a mark uses would be better still; but nearly all participants of a queue's trace are tasks. */
    private int[] namesOf(Trace trace) {
        List<Participant> participants = trace.participants();
        return participants.stream()
                .mapToInt(participant -> names.indexOf(participant.displayName()))
                .toArray();
    }
}
