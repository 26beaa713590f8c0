package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.diff.ActionChange;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Edit;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        tree.put(
                "actions",
                difference.actions().stream()
                        .map(change -> action(difference, change))
                        .toList());
        tree.put("measures", new DiffMeasureData(columns).trees(difference));
        return tree;
    }

    private Map<String, Object> findings(Difference difference) {
        var ofA = new FindingData(difference.a().start());
        var ofB = new FindingData(difference.b().start());
        return Map.of(
                "onlyA",
                ofA.trees(difference.onlyA()),
                "onlyB",
                ofB.trees(difference.onlyB()),
                "otherwise",
                difference.otherwise().stream()
                        .map(both -> List.of(ofA.tree(both.a()), ofB.tree(both.b())))
                        .toList());
    }

    private Map<String, Object> messages(Difference difference) {
        List<Edit> edits = difference.script().edits();
        var tree = new LinkedHashMap<String, Object>();
        tree.put(
                "kinds",
                Arrays.stream(Edit.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        tree.put("first", difference.script().first().orElse(Edit.NONE));
        tree.put(
                "kind",
                columns.numbers(edits.size(), place -> edits.get(place).kind().ordinal()));
        tree.put("rowA", columns.numbers(edits.size(), place -> edits.get(place).rowA()));
        tree.put("rowB", columns.numbers(edits.size(), place -> edits.get(place).rowB()));
        return tree;
    }

    private static Map<String, Object> action(Difference difference, ActionChange change) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("action", PageTexts.cut(change.action()));
        tree.put("object", PageTexts.cut(change.object()));
        tree.put("sums", List.of(sum(difference.a(), change.a()), sum(difference.b(), change.b())));
        return tree;
    }

    /** With the first time that it was done, unless it was never done. */
    private static Map<String, Object> sum(Side side, ActionChange.Sum sum) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("count", sum.count());
        tree.put("nanos", sum.nanos());
        tree.put("most", sum.most());
        if (sum.first() != Edit.NONE) {
            tree.put("first", side.trace().actions().start().get(sum.first()) - side.start());
            tree.put("text", PageTexts.cut(side.text(Row.of(Table.ACTIONS, sum.first()))));
        }
        return tree;
    }
}
