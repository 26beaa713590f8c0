package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.HashMap;
import java.util.Map;

/** Counts a number up, for each subject by itself. */
final class RunningSums {
    private final Map<Integer, Double> sums = new HashMap<>();

    /**
     * The sums up to and with each row, counted on from the rows that were taken before.
     *
     * @param changes in order of time; NaN changes nothing
     */
    DoubleColumn of(DoubleColumn changes, IntColumn subjects) {
        var column = new DoubleColumn.Builder();
        for (int row = 0; row < changes.size(); row++) {
            double change = changes.get(row);
            column.add(sums.merge(subjects.get(row), Double.isNaN(change) ? 0 : change, Double::sum));
        }
        return column.build();
    }
}
