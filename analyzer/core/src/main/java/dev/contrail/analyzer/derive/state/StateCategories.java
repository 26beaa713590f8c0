package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.naming.Dictionary;
import java.util.ArrayList;
import java.util.List;

/** Names that all panels of a plot share: one category for a name, wherever it occurs. */
final class StateCategories {
    private final Dictionary<String> names = new Dictionary<>();
    private final List<Long> counts = new ArrayList<>();

    /** The category of each row; {@link Trace#ABSENT} in rows of other sources. */
    IntColumn column(Dimension.Groups groups) {
        int[] places = new int[groups.size()];
        for (int group = 0; group < places.length; group++) {
            places[group] = names.indexOf(groups.names().get(group));
            if (places[group] == counts.size()) {
                counts.add(0L);
            }
            counts.set(
                    places[group], counts.get(places[group]) + groups.counts().get(group));
        }
        var column = new IntColumn.Builder();
        for (int row = 0; row < groups.places().size(); row++) {
            int group = groups.places().get(row);
            column.add(group == Trace.ABSENT ? Trace.ABSENT : places[group]);
        }
        return column.build();
    }

    List<String> names() {
        return names.values();
    }

    List<StateSeries> series(Categories categories) {
        var series = new ArrayList<StateSeries>();
        List<Integer> colors = categories.colorsOf(names.values());
        for (int place = 0; place < counts.size(); place++) {
            series.add(new StateSeries(names.get(place), colors.get(place), counts.get(place)));
        }
        return series;
    }
}
