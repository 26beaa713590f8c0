package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.trace.IntColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state plot as page data; panels of one table share its columns. */
final class StateData {
    private final PageColumns columns;
    private final long origin;

    StateData(PageColumns columns, long originNanos) {
        this.columns = columns;
        this.origin = originNanos;
    }

    Map<String, Object> tree(StatePlot plot) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("points", plot.points());
        tree.put(
                "series",
                plot.series().stream()
                        .map(series -> Map.of("name", PageTexts.cut(series.name()), "color", series.color()))
                        .toList());
        tree.put("shapes", PageTexts.cut(plot.shapes()));
        tree.put("panels", plot.panels().stream().map(this::panel).toList());
        tree.put("assertions", plot.assertions().stream().map(this::assertion).toList());
        tree.put("notShown", texts(plot));
        return tree;
    }

    private static List<String> texts(StatePlot plot) {
        return plot.omissions().stream()
                .map(omission -> PageTexts.cut(omission.text()))
                .toList();
    }

    private Map<String, Object> panel(StatePanel panel) {
        StatePoints points = panel.points();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("subject", PageTexts.cut(panel.subject()));
        tree.put("measure", PageTexts.cut(panel.measure()));
        tree.put("formula", panel.formula());
        tree.put("facet", panel.facet() == null ? null : PageTexts.cut(panel.facet()));
        tree.put("main", panel.main());
        tree.put("drawing", panel.drawing().name());
        tree.put("rows", optional(points.rows()));
        tree.put("time", columns.times(points.time(), origin));
        tree.put("value", columns.doubles(points.value()));
        tree.put("serie", columns.ints(points.series()));
        tree.put("shape", optional(points.shape()));
        tree.put("object", columns.ints(points.subject()));
        StatePanel.Bounds bounds = panel.bounds();
        tree.put("low", bounds == null ? null : bounds.low());
        tree.put("high", bounds == null ? null : bounds.high());
        tree.put("whole", bounds != null && bounds.whole());
        return nullable(tree);
    }

    private @Nullable Integer optional(@Nullable IntColumn column) {
        return column == null ? null : columns.ints(column);
    }

    private Map<String, Object> assertion(StateAssertion assertion) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("text", assertion.text());
        tree.put("subject", PageTexts.cut(assertion.subject()));
        tree.put("measures", List.copyOf(assertion.measures()));
        tree.put("bound", Double.isNaN(assertion.bound()) ? null : assertion.bound());
        tree.put("checked", assertion.checked());
        tree.put("violations", columns.times(assertion.violationTimes(), origin));
        return nullable(tree);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // JSON has null
    private static Map<String, Object> nullable(Map<String, ?> tree) {
        return (Map<String, Object>) tree;
    }
}
