package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Detail;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.trace.Interpolation;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * State as page data: tables with every measure and everything that tells their rows apart, of which the page makes
 * panels.
 */
final class StateData {
    private final PageColumns columns;
    private final long origin;

    StateData(PageColumns columns, long originNanos) {
        this.columns = columns;
        this.origin = originNanos;
    }

    /**
     * @param first what to show first
     * @param choices how to show it first
     * @param by all measures, by what the colours tell apart
     */
    Map<String, Object> tree(StatePlot first, PageRun.StateChoices choices, Map<String, StatePlot> by) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("points", first.points());
        tree.put("dimensions", dimensions(by));
        tree.put("tables", tables(by));
        tree.put("shown", shown(first));
        tree.put("together", together(first));
        tree.put("color", choices.color());
        tree.put("facet", choices.facet());
        tree.put("shapeByThread", choices.shapeByThread());
        tree.put("assertions", first.assertions().stream().map(this::assertion).toList());
        tree.put(
                "notShown",
                first.omissions().stream()
                        .map(omission -> PageTexts.cut(omission.text()))
                        .toList());
        return nullable(tree);
    }

    private static List<Map<String, Object>> dimensions(Map<String, StatePlot> by) {
        var dimensions = new ArrayList<Map<String, Object>>();
        by.forEach((name, plot) -> {
            var dimension = new LinkedHashMap<String, Object>();
            dimension.put("name", PageTexts.cut(name));
            dimension.put(
                    "series", plot.series().stream().map(StateData::series).toList());
            dimensions.add(dimension);
        });
        return dimensions;
    }

    private static Map<String, Object> series(StateSeries series) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", PageTexts.cut(series.name()));
        tree.put("color", series.color());
        return tree;
    }

    private List<Map<String, Object>> tables(Map<String, StatePlot> by) {
        var tables = new LinkedHashMap<String, Map<String, Object>>();
        var details = new HashMap<String, List<Detail>>();
        by.values().forEach(plot -> details.putAll(plot.details()));
        for (StatePlot plot : by.values()) {
            var seen = new LinkedHashSet<String>();
            for (StatePanel panel : plot.panels()) {
                if (seen.add(panel.subject())) {
                    categories(tables.computeIfAbsent(panel.subject(), subject -> table(panel, details)))
                            .add(columns.ints(panel.points().series()));
                }
            }
        }
        by.values().stream()
                .limit(1)
                .flatMap(plot -> plot.panels().stream())
                .forEach(panel ->
                        measures(tables.getOrDefault(panel.subject(), Map.of())).add(measure(panel)));
        return List.copyOf(tables.values());
    }

    private Map<String, Object> table(StatePanel panel, Map<String, List<Detail>> details) {
        StatePoints points = panel.points();
        var table = new LinkedHashMap<String, @Nullable Object>();
        table.put("subject", PageTexts.cut(panel.subject()));
        table.put("rows", optional(points.rows()));
        table.put("time", columns.times(points.time(), origin));
        table.put("object", columns.ints(points.subject()));
        List<Detail> ofSubject = details.getOrDefault(panel.subject(), List.of());
        table.put("details", new DetailData(columns).trees(ofSubject, Integer.MAX_VALUE));
        table.put("measures", new ArrayList<Map<String, Object>>());
        table.put("categories", new ArrayList<Integer>());
        return nullable(table);
    }

    @SuppressWarnings("unchecked") // as table() put it there
    private static List<Integer> categories(Map<String, Object> table) {
        return (List<Integer>) table.getOrDefault("categories", new ArrayList<Integer>());
    }

    @SuppressWarnings("unchecked") // as table() put it there
    private static List<Map<String, Object>> measures(Map<String, Object> table) {
        return (List<Map<String, Object>>) table.getOrDefault("measures", new ArrayList<Map<String, Object>>());
    }

    private Map<String, Object> measure(StatePanel panel) {
        StatePanel.Bounds bounds = panel.bounds();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", PageTexts.cut(panel.measure()));
        tree.put("unit", panel.unit() == Unit.NONE ? null : UnitData.tree(panel.unit()));
        tree.put("formula", panel.formula());
        tree.put("drawing", panel.drawing().name());
        Interpolation interpolation = panel.points().interpolation();
        tree.put("interpolation", interpolation == Interpolation.STEP_AFTER ? null : interpolation.name());
        tree.put("color", panel.color());
        tree.put("value", columns.doubles(panel.points().value()));
        tree.put("low", bounds == null ? null : bounds.low());
        tree.put("high", bounds == null ? null : bounds.high());
        tree.put("whole", bounds != null && bounds.whole());
        return nullable(tree);
    }

    /** Measures as [subject, name] pairs, the main one of each subject first. */
    private static List<List<String>> shown(StatePlot first) {
        return first.panels().stream()
                .map(panel -> List.of(PageTexts.cut(panel.subject()), PageTexts.cut(panel.measure())))
                .distinct()
                .toList();
    }

    /** Lists of what shares a panel, as such pairs. */
    private static List<List<List<String>>> together(StatePlot first) {
        var places = new TreeMap<Integer, LinkedHashSet<List<String>>>();
        first.panels()
                .forEach(panel -> places.computeIfAbsent(panel.place(), any -> new LinkedHashSet<>())
                        .add(List.of(PageTexts.cut(panel.subject()), PageTexts.cut(panel.measure()))));
        return places.values().stream()
                .filter(place -> place.size() > 1)
                .map(List::copyOf)
                .toList();
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
