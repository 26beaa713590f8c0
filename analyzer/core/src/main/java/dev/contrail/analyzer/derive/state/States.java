package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.derive.DrawnBy;
import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.formula.Comparison;
import dev.contrail.analyzer.formula.ExpressionException;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.SilentEnd;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots as a state plot.
 *
 * <p>Snapshots go together when they are of one recording, one event type and one type of subject; each measure of them
 * is a panel. Without a wish for colours, actions have them; where there is one action at most, instances have them.
 * Without a wish for facets, two to six instances have a panel each, unless they have the colours.
 */
public final class States {
    private final List<Trace> run;
    private final StateOptions options;
    private final StateChoices choices;
    private final StateCategories series = new StateCategories();
    private final StateCategories shapes = new StateCategories();
    private final List<StatePanel> panels = new ArrayList<>();
    private final List<StateAssertion> assertions = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    /** How many panels there are so far, those of other facets not counted. */
    private int places;

    private States(List<Trace> run, StateOptions options) {
        this.run = run;
        this.options = options;
        this.choices = new StateChoices(options);
        run.forEach(trace -> omissions.addAll(trace.omissions()));
        SilentEnd.note(run).ifPresent(omissions::add);
        DrawnBy.note(run, Set.of(Tally.Picture.STATE)).ifPresent(omissions::add);
    }

    /**
     * The state plot of recordings on one clock; without panels when they hold no snapshots.
     *
     * @throws ExpressionException when a definition or an assertion cannot be understood
     * @throws UnknownNameException when a measure or attribute is asked for that no snapshot carries
     */
    public static StatePlot of(List<Trace> run, StateOptions options, Categories categories) {
        return new States(run, options).plot(categories);
    }

    private StatePlot plot(Categories categories) {
        List<StateSource> recorded = StateSources.of(run);
        if (!recorded.isEmpty()) {
            List<StateSource> sources = choices.derive(recorded);
            choices.check(sources);
            sources.forEach(this::addSource);
        }
        String title = run.stream().map(Trace::name).collect(Collectors.joining(", "));
        return new StatePlot(
                title,
                Runs.range(run),
                Runs.originNanos(run),
                panels,
                series.series(categories),
                options.shapeByThread() ? shapes.names() : List.of(),
                assertions,
                omissions);
    }

    private void addSource(StateSource source) {
        List<List<String>> shared = shared(source);
        List<String> measures = shared.stream().flatMap(List::stream).distinct().toList();
        for (Comparison comparison : choices.comparisons()) {
            if (source.hasMeasures(comparison.names())) {
                assertions.add(StateChecks.check(comparison, source));
            }
        }
        if (measures.isEmpty()) {
            return;
        }
        var columns = new Columns(source);
        for (List<String> inOnePanel : shared) {
            inOnePanel.forEach(measure -> addMeasure(source, columns, measure, measure.equals(measures.get(0))));
            places++;
        }
        omitMeasures(source, measures);
    }

    /** The measures to show, by the panel they share: one scale tells values of one unit only. */
    private List<List<String>> shared(StateSource source) {
        var shared = new ArrayList<List<String>>();
        for (List<String> asked : choices.measures(source)) {
            var byUnit = new LinkedHashMap<Unit, List<String>>();
            asked.stream()
                    .distinct()
                    .forEach(measure -> byUnit.computeIfAbsent(source.unit(measure), any -> new ArrayList<>())
                            .add(measure));
            if (byUnit.size() > 1) {
                omit(byUnit.size() - 1L, String.join(", ", asked) + " in one panel: their units differ");
            }
            shared.addAll(byUnit.values());
        }
        return shared;
    }

    /** What the panels of a source share. */
    private final class Columns {
        private final IntColumn colors;
        private final @Nullable IntColumn threads;
        private final List<StateFacets.Facet> facets;
        private final int instances;
        private final int threadCount;
        private final Map<String, Integer> measureColors = new HashMap<>();

        Columns(StateSource source) {
            Dimension.Groups bySubject = source.builtIn("subject").groups(source);
            Optional<Dimension.Groups> byColor = choices.colors(source);
            boolean coloredByInstance = byColor.map(groups -> groups.names().equals(bySubject.names()))
                    .orElse(false);
            Optional<Dimension.Groups> byFacet = choices.facets(source, coloredByInstance);
            instances = bySubject.size();
            colors = byColor.map(series::column).orElseGet(() -> absent(source));
            Dimension.Groups byThread = source.builtIn("thread").groups(source);
            threadCount = byThread.size();
            threads = options.shapeByThread() ? shapes.column(byThread) : null;
            facets = byFacet.map(groups -> StateFacets.of(source, groups))
                    .orElseGet(() -> List.of(StateFacets.whole(source)));
            byFacet.ifPresent(groups -> omitFacets(source, groups));
            List<Integer> colorOfEach = MeasureColors.of(source.measureNames());
            for (int i = 0; i < colorOfEach.size(); i++) {
                measureColors.put(source.measureNames().get(i), colorOfEach.get(i));
            }
        }

        private StatePoints points(StateSource source, String measure, @Nullable IntColumn rows) {
            return new StatePoints(
                    rows,
                    source.table().time(),
                    source.measure(measure),
                    colors,
                    threads,
                    source.table().subject(),
                    source.table().interpolation());
        }
    }

    private static IntColumn absent(StateSource source) {
        var column = new IntColumn.Builder();
        for (int row = 0; row < source.table().size(); row++) {
            column.add(Trace.ABSENT);
        }
        return column.build();
    }

    private void addMeasure(StateSource source, Columns columns, String measure, boolean main) {
        StatePoints all = columns.points(source, measure, source.rows());
        StatePanel.Drawing drawing = StateDrawing.choose(all, columns.instances, columns.threadCount);
        for (StateFacets.Facet facet : columns.facets) {
            StatePoints points = columns.points(source, measure, facet.rows());
            panels.add(new StatePanel(
                    source.subject(),
                    measure,
                    source.unit(measure),
                    source.formulas().get(measure),
                    facet.name(),
                    main,
                    columns.measureColors.getOrDefault(measure, 0),
                    places,
                    drawing,
                    points,
                    StateBounds.of(points)));
        }
        long undrawable = StateBounds.undrawable(all) - source.absent().getOrDefault(measure, 0L);
        if (undrawable > 0) {
            omit(undrawable, "NaN or infinite values of " + measure + ": " + counted(undrawable));
        }
    }

    private void omitMeasures(StateSource source, List<String> drawn) {
        List<String> left = source.measureNames().stream()
                .filter(name -> !drawn.contains(name))
                .toList();
        if (options.measures().isEmpty() && !left.isEmpty()) {
            omit(
                    left.size(),
                    counted(left.size()) + " more measures of " + source.subject() + ": " + String.join(", ", left));
        }
    }

    private void omitFacets(StateSource source, Dimension.Groups groups) {
        int left = groups.size() - StateFacets.MOST;
        if (left > 0) {
            omit(left, counted(left) + " facets of " + source.subject() + " with fewer snapshots");
        }
    }

    private void omit(long count, String text) {
        omissions.add(new Omission(Omission.Kind.NOT_DRAWN, count, text));
    }

    private static String counted(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
