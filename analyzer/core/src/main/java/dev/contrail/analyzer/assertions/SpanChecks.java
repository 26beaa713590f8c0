package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.select.TextPattern;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is asserted of actions that last. */
final class SpanChecks {
    private final Trace trace;

    SpanChecks(Trace trace) {
        this.trace = trace;
    }

    void atMostAtOnce(int most, String action) {
        Actions actions = trace.actions();
        var lasting = new PriorityQueue<Integer>(Comparator.comparingLong(this::end));
        for (int row : spans(action)) {
            long start = actions.start().get(row);
            while (!lasting.isEmpty() && end(lasting.element()) <= start) {
                lasting.remove();
            }
            lasting.add(row);
            if (lasting.size() > most) {
                throw new Facts("expected at most " + most + " “" + action + "” at once, but there were "
                                + lasting.size())
                        .events("at once", trace, rows(lasting.stream().sorted().toList()))
                        .error();
            }
        }
    }

    void shorterThan(long nanos, String action) {
        List<Integer> longer = spans(action).stream()
                .filter(row -> trace.actions().duration().get(row) >= nanos)
                .toList();
        if (!longer.isEmpty()) {
            long longest = longer.stream()
                    .mapToLong(row -> trace.actions().duration().get(row))
                    .max()
                    .orElseThrow();
            throw new Facts("expected each “" + action + "” to be shorter than " + Durations.format(nanos) + ", but "
                            + longer.size() + " of " + spans(action).size() + " were not")
                    .and("the longest", Durations.format(longest))
                    .events("too long", trace, rows(longer))
                    .error();
        }
    }

    void allEnded() {
        List<Integer> open = IntStream.range(0, trace.actions().open().size())
                .mapToObj(i -> trace.actions().open().get(i))
                .toList();
        if (!open.isEmpty()) {
            throw new Facts("expected every span to end, but " + Words.count(open.size(), "span") + " did not")
                    .events("open", trace, rows(open))
                    .error();
        }
    }

    private long end(int row) {
        return trace.actions().start().get(row) + trace.actions().duration().get(row);
    }

    /** The spans of an action, by start; one at least. */
    private List<Integer> spans(String action) {
        TextPattern pattern = TextPattern.whole(action);
        var spans = new ArrayList<Integer>();
        var names = new TreeSet<String>();
        for (int row = 0; row < trace.actions().size(); row++) {
            String name = trace.text(trace.actions().action().get(row), "");
            names.add(name);
            if (pattern.matches(name)
                    && (trace.actions().duration().get(row) > 0
                            || trace.actions().isOpen(row))) {
                spans.add(row);
            }
        }
        if (spans.isEmpty()) {
            throw new Facts("there is no span “" + action + "”")
                    .and("recorded", names.isEmpty() ? "no actions at all" : String.join(", ", names))
                    .error();
        }
        return spans;
    }

    private static List<Row> rows(List<Integer> rows) {
        return rows.stream().map(row -> Row.of(Table.ACTIONS, row)).toList();
    }
}
