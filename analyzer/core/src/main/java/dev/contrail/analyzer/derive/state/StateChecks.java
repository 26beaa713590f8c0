package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.formula.Comparison;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.Set;

/** Checks comparisons against snapshots. */
final class StateChecks {
    private StateChecks() {}

    /** Where a comparison does not hold in a source that has its measures; throws when it compares amounts of different things. */
    static StateAssertion check(Comparison comparison, StateSource source) {
        comparison.check(source.units(comparison.names()));
        var cursor = new MeasureCursor(source, comparison.names());
        var violations = new LongColumn.Builder();
        long checked = 0;
        for (int index = 0; index < source.size(); index++) {
            int row = source.row(index);
            double[] values = cursor.at(row);
            if (values == null) {
                continue;
            }
            checked++;
            if (!comparison.holds(values)) {
                violations.add(source.table().time().get(row));
            }
        }
        return new StateAssertion(
                comparison.text(),
                source.subject(),
                Set.copyOf(comparison.names()),
                comparison.bound(),
                checked,
                violations.build());
    }
}
