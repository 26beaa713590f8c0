package dev.contrail.spark.scan;

import dev.contrail.spark.input.Mode;
import dev.contrail.spark.input.ReadOptions;
import dev.contrail.spark.input.RecordingFiles;
import java.util.Arrays;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownAggregates;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Takes of a query what makes its scan read less. */
final class RecordingScanBuilder
        implements SupportsPushDownRequiredColumns,
                SupportsPushDownV2Filters,
                SupportsPushDownLimit,
                SupportsPushDownAggregates {
    private final ReadOptions options;
    private final RecordingFiles files;
    private final Conditions conditions = new Conditions();
    private StructType schema;
    private @Nullable Counting counting;
    private long limit = Long.MAX_VALUE;

    RecordingScanBuilder(ReadOptions options, RecordingFiles files, StructType schema) {
        this.options = options;
        this.files = files;
        this.schema = schema;
    }

    @Override
    public void pruneColumns(StructType required) {
        schema = required;
    }

    @Override
    public Predicate[] pushPredicates(Predicate[] predicates) {
        boolean rowsOfLosses = options.losses() || options.lossColumn() != null; // have no types, no times
        return rowsOfLosses
                ? predicates
                : Arrays.stream(predicates)
                        .filter(predicate -> !conditions.take(predicate))
                        .toArray(Predicate[]::new);
    }

    @Override
    public Predicate[] pushedPredicates() {
        return conditions.taken();
    }

    @Override
    public boolean pushLimit(int most) {
        limit = most;
        return true;
    }

    /* Each task counts its own events, so Spark has to add the counts up: what is pushed down is never complete. */
    @Override
    public boolean supportCompletePushDown(Aggregation aggregation) {
        return false;
    }

    @Override
    public boolean pushAggregation(Aggregation aggregation) {
        boolean bySizes = !options.losses()
                && options.lossColumn() == null
                && options.mode() != Mode.FAILFAST // damage in an event is seen when it is decoded
                && !conditions.hasTime();
        counting = bySizes ? Counting.of(aggregation).orElse(null) : null;
        return counting != null;
    }

    @Override
    public Scan build() {
        Counting count = counting;
        return new RecordingScan(
                files, new Task(count == null ? schema : count.schema(), conditions.wanted(options), limit, count));
    }
}
