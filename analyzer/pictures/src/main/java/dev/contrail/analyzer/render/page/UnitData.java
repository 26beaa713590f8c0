package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What numbers are numbers of, as page data: the page knows no sizes of its own. */
final class UnitData {
    private UnitData() {}

    /** Its name, what its values are kept in, and the sizes that they are written in, the smallest first. */
    static Map<String, Object> tree(Unit unit) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", unit.toString());
        tree.put("symbol", unit.symbol());
        tree.put(
                "steps",
                unit.steps().stream()
                        .map(step -> List.of(step.size(), step.symbol()))
                        .toList());
        return tree;
    }
}
