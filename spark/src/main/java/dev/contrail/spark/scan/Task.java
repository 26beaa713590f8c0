package dev.contrail.spark.scan;

import java.io.Serializable;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What each task of a scan has to give.
 *
 * @param schema the columns
 * @param wanted which events
 * @param limit how many rows are enough
 * @param counting what is counted instead of giving events; null when events are given
 */
record Task(
        StructType schema,
        Wanted wanted,
        long limit,
        @Nullable Counting counting) implements Serializable {}
