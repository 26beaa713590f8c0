package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.diff.ActionChange;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Edit;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What changed between two runs as page data; times count from each run's start. */
final class DiffData {
    private final PageColumns columns;
    private final PageTexts names;

    DiffData(PageColumns columns, PageTexts names) {
        this.columns = columns;
        this.names = names;
    }

    Map<String, Object> tree(Difference difference, List<String> others) {
        var sides = new DiffSideData(columns, names);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("sides", List.of(sides.tree(difference.a()), sides.tree(difference.b())));
        tree.put("others", PageTexts.cut(others));
        tree.put("empty", difference.isEmpty());
        tree.put("findings", findings(difference));
        tree.put("messages", messages(difference));
        tree.put("actions", actions(difference, difference.actions()));
        tree.put("alike", actions(difference, difference.alike()));
        tree.put("measures", new DiffMeasureData(columns).trees(difference));
        return tree;
    }

    private static Map<String, Object> findings(Difference difference) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("onlyA", findings(difference.a(), difference.onlyA()));
        tree.put("onlyB", findings(difference.b(), difference.onlyB()));
        tree.put(
                "otherwise",
                difference.otherwise().stream()
                        .map(both -> List.of(finding(difference.a(), both.a()), finding(difference.b(), both.b())))
                        .toList());
        return tree;
    }

    private static List<Map<String, Object>> findings(Side side, List<Finding> findings) {
        return findings.stream().map(finding -> finding(side, finding)).toList();
    }

    /** With a message that shows it, if messages do. */
    private static Map<String, Object> finding(Side side, Finding finding) {
        Map<String, Object> tree = new FindingData(side.start()).tree(finding);
        if (finding.table() == Table.MESSAGES) {
            message(side.trace().messages().time(), finding.evidence()).ifPresent(row -> tree.put("message", row));
        }
        return tree;
    }

    /** The first that is cited, or where none is, the first of its time. */
    private static OptionalInt message(LongColumn times, Finding.Proof evidence) {
        long start = evidence.time().startNanos();
        return evidence.rows().isEmpty()
                ? IntStream.range(0, times.size())
                        .filter(row -> times.get(row) >= start)
                        .findFirst()
                : OptionalInt.of(evidence.rows().get(0).row());
    }

    private Map<String, Object> messages(Difference difference) {
        List<Edit> edits = difference.script().edits();
        var tree = new LinkedHashMap<String, Object>();
        tree.put(
                "kinds",
                Arrays.stream(Edit.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        tree.put("first", difference.first().orElse(Edit.NONE));
        tree.put(
                "kind",
                columns.numbers(edits.size(), place -> edits.get(place).kind().ordinal()));
        tree.put("rowA", columns.numbers(edits.size(), place -> edits.get(place).rowA()));
        tree.put("rowB", columns.numbers(edits.size(), place -> edits.get(place).rowB()));
        return tree;
    }

    private static List<Map<String, Object>> actions(Difference difference, List<ActionChange> actions) {
        return actions.stream().map(change -> action(difference, change)).toList();
    }

    private static Map<String, Object> action(Difference difference, ActionChange change) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("action", PageTexts.cut(change.action()));
        tree.put("object", change.isOnNothing() ? "" : PageTexts.cut(change.object()));
        tree.put("sums", List.of(sum(difference.a(), change.a()), sum(difference.b(), change.b())));
        return tree;
    }

    /** With the first time that it was done, unless it was never done. */
    private static Map<String, Object> sum(Side side, ActionChange.Sum sum) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("count", sum.count());
        tree.put("nanos", sum.nanos());
        tree.put("most", sum.most());
        Row first = sum.first();
        if (first != null) {
            tree.put("first", side.time(first) - side.start());
            tree.put("text", PageTexts.cut(side.text(first)));
        }
        return tree;
    }
}
