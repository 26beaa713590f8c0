package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.MeasureChange;
import dev.contrail.analyzer.diff.MeasureChange.Move;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures that move otherwise in two runs, as page data. */
final class DiffMeasureData {
    private final PageColumns columns;

    DiffMeasureData(PageColumns columns) {
        this.columns = columns;
    }

    List<Map<String, Object>> trees(Difference difference) {
        return difference.measures().stream()
                .map(change -> tree(difference, change))
                .toList();
    }

    private Map<String, Object> tree(Difference difference, MeasureChange change) {
        boolean inA = change.a().count() > 0;
        Unit unit = unit(inA ? difference.a() : difference.b(), change.measure(), inA ? change.a() : change.b());
        var tree = new LinkedHashMap<String, Object>();
        tree.put("object", PageTexts.cut(change.whose()));
        tree.put("measure", PageTexts.cut(change.measure()));
        if (unit != Unit.NONE) {
            tree.put("unit", UnitData.tree(unit));
        }
        tree.put("moves", List.of(move(change.a()), move(change.b())));
        change.apart().ifPresent(apart -> {
            tree.put("apart", apart);
            tree.put("widest", change.widest());
        });
        return tree;
    }

    private static Unit unit(Side side, String name, Move move) {
        return side.trace().snapshots().get(move.table()).measures().stream()
                .filter(measure -> measure.name().equals(name))
                .map(Snapshots.Measure::unit)
                .findFirst()
                .orElse(Unit.NONE);
    }

    private Map<String, Object> move(Move move) {
        long[] times = move.curve().times();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("time", columns.numbers(times.length, row -> times[row]));
        tree.put("value", columns.doubles(move.curve().values()));
        return tree;
    }
}
