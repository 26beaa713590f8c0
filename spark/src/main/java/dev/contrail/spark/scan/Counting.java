package dev.contrail.spark.scan;

import dev.contrail.spark.schema.Columns;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.aggregate.Count;
import org.apache.spark.sql.connector.expressions.aggregate.CountStar;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A query that only counts events, by type, file or chunk: their sizes lead from one to the next, so none is decoded.
 *
 * @param schema the columns that Spark asks for: those to group by, and a count for each that it wants
 * @param groups how many columns there are to group by
 */
record Counting(StructType schema, int groups) implements Serializable {
    private static final List<String> GROUPS = List.of(Columns.FILE, Columns.CHUNK, Columns.EVENT_TYPE);

    /** What an aggregation counts; empty when it asks for anything else. */
    static Optional<Counting> of(Aggregation aggregation) {
        var schema = new StructType();
        for (Expression group : aggregation.groupByExpressions()) {
            if (!(group instanceof NamedReference reference) || !isOneOf(reference, GROUPS)) {
                return Optional.empty();
            }
            schema = schema.add(Columns.COMMON.apply(reference.fieldNames()[0]));
        }
        var names = new ArrayList<String>();
        for (AggregateFunc function : aggregation.aggregateExpressions()) {
            if (!isCount(function)) {
                return Optional.empty();
            }
            names.add("count" + names.size());
        }
        for (String name : names) {
            schema = schema.add(name, DataTypes.LongType, false);
        }
        return Optional.of(new Counting(schema, aggregation.groupByExpressions().length));
    }

    private static boolean isCount(AggregateFunc function) {
        return function instanceof CountStar
                || function instanceof Count count
                        && !count.isDistinct()
                        && count.column() instanceof NamedReference reference
                        && isOneOf(reference, Columns.neverNull());
    }

    private static boolean isOneOf(NamedReference reference, List<String> columns) {
        return reference.fieldNames().length == 1 && columns.contains(reference.fieldNames()[0]);
    }

    /** The row of a count. */
    Object[] row(String file, int chunk, String eventType, long count) {
        String[] names = schema.fieldNames();
        var row = new Object[names.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i >= groups
                    ? (Object) count
                    : switch (names[i]) {
                        case Columns.FILE -> file;
                        case Columns.CHUNK -> chunk;
                        default -> eventType;
                    };
        }
        return row;
    }
}
