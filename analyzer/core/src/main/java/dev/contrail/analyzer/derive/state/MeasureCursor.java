package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.formula.Formula;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of a source with the values that an expression needs.
 *
 * <p>State lasts: a measure that a snapshot does not carry has the value of the last snapshot of the same subject that
 * did. A snapshot that carries none of the measures says nothing new, and has no values.
 */
final class MeasureCursor {
    private final StateSource source;
    private final DoubleColumn[] columns;
    private final Map<Integer, double[]> lastBySubject = new HashMap<>();

    MeasureCursor(StateSource source, List<String> names) {
        this.source = source;
        this.columns = names.stream().map(source::measure).toArray(DoubleColumn[]::new);
    }

    /** The values at a row, by place; null when it carries none or one was never seen. Rows must ascend. */
    double @Nullable [] at(int row) {
        double[] last = lastBySubject.computeIfAbsent(source.table().subject().get(row), subject -> noValues());
        boolean carriesOne = columns.length == 0;
        boolean complete = true;
        for (int place = 0; place < columns.length; place++) {
            double value = columns[place].get(row);
            if (!Double.isNaN(value)) {
                last[place] = value;
                carriesOne = true;
            }
            complete &= !Double.isNaN(last[place]);
        }
        return carriesOne && complete ? last : null;
    }

    private double[] noValues() {
        double[] values = new double[columns.length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** A derived measure, a value for each row of the table; NaN in rows of other sources. */
    DoubleColumn column(Formula formula) {
        var column = new DoubleColumn.Builder();
        for (int index = 0; index < source.size(); index++) {
            int row = source.row(index);
            fillTo(column, row);
            double[] values = at(row);
            column.add(values == null ? Double.NaN : formula.expression().value(values));
        }
        fillTo(column, source.table().size());
        return column.build();
    }

    private static void fillTo(DoubleColumn.Builder column, int row) {
        while (column.size() < row) {
            column.add(Double.NaN);
        }
    }
}
