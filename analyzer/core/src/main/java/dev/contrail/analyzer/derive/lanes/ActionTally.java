package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** The actions of a run, counted, with the time that they took of a range, in order of first appearance; and which of them each text of each trace names. */
final class ActionTally {
    /** What marks without an action are called. */
    static final String UNNAMED = "(no action)";

    private final List<LaneAction> actions = new ArrayList<>();
    private final List<IntColumn> actionOfText = new ArrayList<>();

    private static final class Count {
        private final String name;
        private long first = Long.MAX_VALUE;
        private long count;
        private long spans;
        private long nanos;
        private long samples;
        private long period;

        private Count(String name) {
            this.name = name;
        }

        private void add(long start, long duration, long many) {
            first = Math.min(first, start);
            count += many;
            if (duration > 0) {
                spans += many;
            }
        }
    }

    private ActionTally() {}

    static ActionTally of(List<Trace> run, Categories categories, TimeRange range) {
        Map<String, Count> counts = new HashMap<>();
        run.forEach(trace -> count(trace, counts, range));
        List<Count> byFirst = new ArrayList<>(counts.values());
        byFirst.sort((a, b) -> a.first != b.first ? Long.compare(a.first, b.first) : a.name.compareTo(b.name));
        var tally = new ActionTally();
        Map<String, Integer> places = new HashMap<>();
        List<Integer> colors =
                categories.colorsOf(byFirst.stream().map(count -> count.name).toList());
        for (Count count : byFirst) {
            int color = colors.get(tally.actions.size());
            places.put(count.name, tally.actions.size());
            tally.actions.add(new LaneAction(
                    count.name, color, count.count, count.spans, count.nanos, count.samples, count.period));
        }
        run.forEach(trace -> tally.actionOfText.add(places(trace, places)));
        return tally;
    }

    private static void count(Trace trace, Map<String, Count> counts, TimeRange range) {
        Count[] byText = new Count[trace.texts().size() + 1];
        Actions actions = trace.actions();
        BitSet sampledTypes = actions.sampledTypes();
        Scan type = actions.type().scan();
        IntToLongFunction samples = actions.samples();
        IntToLongFunction period = actions.period();
        IntToLongFunction many = actions.counts();
        Scan action = actions.action().scan();
        Scan start = actions.start().scan();
        Scan duration = actions.duration().scan();
        for (int row = 0; row < actions.size(); row++) {
            int text = action.getInt(row);
            Count count = byText[text + 1];
            if (count == null) {
                count = counts.computeIfAbsent(trace.name(text, UNNAMED), Count::new);
                byText[text + 1] = count;
            }
            long begun = start.get(row);
            count.add(begun, duration.get(row), many.applyAsLong(row));
            count.nanos += Math.max(0, range.nearest(begun + duration.get(row)) - range.nearest(begun));
            long seen = sampledTypes.get(type.getInt(row)) ? samples.applyAsLong(row) : 0;
            if (seen > 0) {
                count.samples += seen;
                count.period = Math.max(count.period, period.applyAsLong(row));
            }
        }
    }

    private static IntColumn places(Trace trace, Map<String, Integer> places) {
        var column = new IntColumn.Builder();
        for (int text = Trace.ABSENT; text < trace.texts().size(); text++) {
            column.add(places.getOrDefault(trace.name(text, UNNAMED), Trace.ABSENT));
        }
        return column.build();
    }

    List<LaneAction> actions() {
        return actions;
    }

    /** For a trace of the run, by its place: see {@link dev.contrail.analyzer.model.Marks#actionOfText}. */
    IntColumn actionOfText(int trace) {
        return actionOfText.get(trace);
    }
}
