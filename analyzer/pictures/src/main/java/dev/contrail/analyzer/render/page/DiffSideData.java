package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.diff.Edit;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** One of two runs that are compared, as page data: what it is, and all its messages. */
final class DiffSideData {
    private final PageColumns columns;
    private final PageTexts names;

    DiffSideData(PageColumns columns, PageTexts names) {
        this.columns = columns;
        this.names = names;
    }

    Map<String, Object> tree(Side side) {
        Trace trace = side.trace();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("title", PageTexts.cut(trace.name()));
        tree.put("durationNanos", side.nanos());
        tree.put("actions", trace.actions().size());
        tree.put(
                "snapshots",
                trace.snapshots().stream().mapToInt(table -> table.size()).sum());
        tree.put("losses", omissions(trace, true));
        tree.put("notes", omissions(trace, false));
        tree.put("messages", messages(side));
        return tree;
    }

    private static List<String> omissions(Trace trace, boolean losses) {
        return trace.omissions().stream()
                .filter(omission -> omission.isLoss() == losses)
                .map(Omission::line)
                .map(PageTexts::cut)
                .toList();
    }

    private Map<String, Object> messages(Side side) {
        Trace trace = side.trace();
        Messages messages = trace.messages();
        IntUnaryOperator participants =
                index -> names.indexOf(trace.participants().get(index).displayName());
        IntUnaryOperator threads =
                index -> names.indexOf(trace.threads().get(index).displayName());
        IntUnaryOperator texts = index -> names.indexOf(trace.texts().get(index));
        var tree = new LinkedHashMap<String, Object>();
        tree.put("size", messages.size());
        tree.put("time", columns.times(messages.time(), side.start()));
        tree.put("thread", named(messages.thread(), threads));
        tree.put("from", named(messages.from(), participants));
        tree.put("to", named(messages.to(), participants));
        tree.put("label", named(messages.label(), texts));
        tree.put("kind", columns.ints(messages.kind()));
        tree.put("took", columns.numbers(messages.size(), side::took));
        new ExchangeData(columns)
                .put(
                        tree,
                        messages.size(),
                        row -> side.call(row) == Edit.NONE ? 0 : row - side.call(row),
                        messages.exchange());
        return tree;
    }

    /** A column of indexes of names; each name is looked up once. */
    private int named(IntColumn column, IntUnaryOperator name) {
        var known = new HashMap<Integer, Integer>();
        known.put(Trace.ABSENT, Trace.ABSENT);
        return columns.numbers(column.size(), row -> known.computeIfAbsent(column.get(row), name::applyAsInt));
    }
}
