package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Panels in rows and columns: a row has one measure, or the same ones in each panel, so that its panels compare.
 *
 * @param columns the headings; empty texts when there is nothing to tell apart
 * @param widest how many columns the widest of the grids under each other has
 */
record StateGrid(List<String> columns, List<Row> rows, int widest) {
    /** More columns than this are put under each other. */
    private static final int MOST_COLUMNS = 4;

    /**
     * A place of a run.
     *
     * @param panels the measures that are drawn there; one or more, of one unit
     */
    record Place(StatePlot run, List<StatePanel> panels) {}

    /** The measures of a row, and the facet when columns are runs. */
    record Key(String subject, String measure, String facet) {}

    /**
     * One row.
     *
     * @param places a place per column; empty where there is no such panel
     */
    record Row(Key key, List<Optional<Place>> places) {
        /** The measures of its first panel. */
        List<StatePanel> measures() {
            return places.stream()
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow()
                    .panels();
        }

        StatePanel first() {
            return measures().get(0);
        }
    }

    /** Several runs are columns. In a single run facets are columns, and each subject with its own facets is a grid. */
    static List<StateGrid> of(List<StatePlot> runs) {
        return (runs.size() > 1 ? Stream.of(byRun(runs)) : byFacet(runs.get(0)).stream())
                .flatMap(StateGrid::bands)
                .toList();
    }

    private static StateGrid byRun(List<StatePlot> runs) {
        Map<Key, List<Optional<Place>>> rows = new LinkedHashMap<>();
        for (int column = 0; column < runs.size(); column++) {
            for (List<StatePanel> shared : runs.get(column).shared()) {
                Key key = key(shared, facet(shared.get(0)));
                put(rows, key, runs.size(), column, new Place(runs.get(column), shared));
            }
        }
        return grid(runs.stream().map(StatePlot::title).toList(), rows);
    }

    private static Key key(List<StatePanel> shared, String facet) {
        String measures = shared.stream().map(StatePanel::measure).collect(Collectors.joining(" + "));
        return new Key(shared.get(0).subject(), measures, facet);
    }

    private static List<StateGrid> byFacet(StatePlot run) {
        Map<String, Set<String>> facetsOfSubject = new LinkedHashMap<>();
        for (StatePanel panel : run.panels()) {
            facetsOfSubject
                    .computeIfAbsent(panel.subject(), any -> new LinkedHashSet<>())
                    .add(facet(panel));
        }
        Map<List<String>, Map<Key, List<Optional<Place>>>> rowsOfFacets = new LinkedHashMap<>();
        for (List<StatePanel> shared : run.shared()) {
            StatePanel first = shared.get(0);
            List<String> facets = List.copyOf(facetsOfSubject.getOrDefault(first.subject(), Set.of()));
            put(
                    rowsOfFacets.computeIfAbsent(facets, any -> new LinkedHashMap<>()),
                    key(shared, ""),
                    facets.size(),
                    facets.indexOf(facet(first)),
                    new Place(run, shared));
        }
        var grids = new ArrayList<StateGrid>();
        rowsOfFacets.forEach((facets, rows) -> grids.add(grid(facets, rows)));
        return grids;
    }

    private static String facet(StatePanel panel) {
        return panel.facet() == null ? "" : panel.facet();
    }

    private static void put(Map<Key, List<Optional<Place>>> rows, Key key, int columns, int column, Place place) {
        rows.computeIfAbsent(key, any -> noPlaces(columns)).set(column, Optional.of(place));
    }

    private static List<Optional<Place>> noPlaces(int columns) {
        return new ArrayList<>(Collections.nCopies(columns, Optional.empty()));
    }

    private static StateGrid grid(List<String> columns, Map<Key, List<Optional<Place>>> rows) {
        return new StateGrid(
                columns,
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList(),
                columns.size());
    }

    /** Grids of columns that fit beside each other, each as wide as the others. */
    private Stream<StateGrid> bands() {
        int bands = (columns.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        int width = (columns.size() + bands - 1) / bands;
        var grids = new ArrayList<StateGrid>();
        for (int left = 0; left < columns.size(); left += width) {
            int from = left;
            int to = Math.min(columns.size(), left + width);
            grids.add(new StateGrid(
                    columns.subList(from, to),
                    rows.stream()
                            .map(row -> new Row(row.key(), row.places().subList(from, to)))
                            .filter(row -> row.places().stream().anyMatch(Optional::isPresent))
                            .toList(),
                    width));
        }
        return grids.stream();
    }
}
