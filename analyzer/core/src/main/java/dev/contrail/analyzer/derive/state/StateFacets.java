package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.select.NaturalOrder;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A source's rows, those of each facet apart. */
final class StateFacets {
    /** More panels side by side than this are not a picture any more. */
    static final int MOST = 24;

    private StateFacets() {}

    /**
     * One facet.
     *
     * @param name null when there are no facets
     * @param rows null for every row of the table
     */
    record Facet(@Nullable String name, @Nullable IntColumn rows) {}

    static Facet whole(StateSource source) {
        return new Facet(null, source.rows());
    }

    /** The facets with the most rows, by name. */
    static List<Facet> of(StateSource source, Dimension.Groups groups) {
        List<Integer> drawn = IntStream.range(0, groups.size())
                .boxed()
                .sorted(Comparator.comparing(groups.counts()::get).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(groups.names()::get, new NaturalOrder()))
                .toList();
        var rows = new ArrayList<IntColumn.Builder>();
        groups.names().forEach(name -> rows.add(new IntColumn.Builder()));
        for (int row = 0; row < source.table().size(); row++) {
            int group = groups.places().get(row);
            if (group != Trace.ABSENT) {
                rows.get(group).add(row);
            }
        }
        return drawn.stream()
                .map(group ->
                        new Facet(groups.names().get(group), rows.get(group).build()))
                .toList();
    }
}
