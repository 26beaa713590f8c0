package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the columns of a table in its order, those of a large one on several cores. */
final class SideBySide {
    private static final int LARGE = 1 << 18;

    private SideBySide() {}

    /** Columns in an order; null for as they are. */
    static List<IntColumn> inOrder(int @Nullable [] order, IntColumn... columns) {
        return several(Stream.of(columns), order)
                .map(column -> column.inOrder(order))
                .toList();
    }

    /** Columns in an order; null for as they are. */
    static List<LongColumn> inOrder(int @Nullable [] order, LongColumn... columns) {
        return several(Stream.of(columns), order)
                .map(column -> column.inOrder(order))
                .toList();
    }

    /** What is to be done for each column. */
    static <C> Stream<C> several(Stream<C> columns, int @Nullable [] order) {
        return order != null && order.length >= LARGE ? columns.parallel() : columns;
    }
}
