package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** State plots for a reader who chooses: every measure, once for each thing that colours and panels can tell apart. */
public final class StateViews {
    /** More than this nobody tells apart. */
    private static final int MOST_GROUPS = 500;

    /** What filters look at: a view has these even when all its snapshots have the same. */
    private static final List<String> NAMED = List.of("action", "thread", "subject");

    private StateViews() {}

    /**
     * A plot without facets for each of {@code action}, {@code thread}, {@code subject} and attributes that tells
     * snapshots apart, by its name; when nothing does, one for {@link StateOptions#NONE}. Their points share columns. The
     * first one has what else snapshots say as details.
     *
     * @param options what to derive and assert; its measures, color and facet do not matter
     * @param categories the colours of actions, which other views share
     */
    public static Map<String, StatePlot> of(List<Trace> run, StateOptions options, Categories categories) {
        List<StateSource> sources = new StateChoices(options).derive(StateSources.of(run));
        var measures = new LinkedHashSet<String>();
        sources.forEach(source -> measures.addAll(source.measureNames()));
        StateOptions all = options.withMeasures(measures.toArray(String[]::new)).withFacet(StateOptions.NONE);
        var views = new LinkedHashMap<String, StatePlot>();
        for (String dimension : dimensions(sources)) {
            Categories colors = dimension.equals("action") ? categories : new Categories();
            views.put(dimension, States.of(run, all.withColor(dimension), colors));
        }
        if (views.isEmpty()) {
            views.put(StateOptions.NONE, States.of(run, all.withColor(StateOptions.NONE), categories));
        }
        Map.Entry<String, StatePlot> first = views.entrySet().iterator().next();
        first.setValue(first.getValue().with(StateDetails.of(sources, views.keySet())));
        return views;
    }

    private static Set<String> dimensions(List<StateSource> sources) {
        var names = new LinkedHashSet<>(NAMED);
        sources.forEach(source -> source.table().attributes().stream()
                .map(Snapshots.Attribute::name)
                .forEach(names::add));
        names.removeIf(name -> sources.stream().noneMatch(source -> tellsApart(source, name)));
        return names;
    }

    private static boolean tellsApart(StateSource source, String name) {
        Dimension dimension = source.dimension(name);
        if (dimension == null) {
            return false;
        }
        boolean filtered = NAMED.contains(name) && dimension.keys().get(source.row(0)) != Trace.ABSENT;
        int groups = dimension.groups(source).size();
        return filtered || (groups > 1 && groups <= MOST_GROUPS);
    }
}
