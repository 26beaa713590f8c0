package dev.contrail.spark.column;

import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.jspecify.annotations.Nullable;

/** Puts a value, as the reader gives it, behind the others of a column; what the column cannot hold becomes null. */
@FunctionalInterface
interface ValueWriter {
    void append(WritableColumnVector column, @Nullable Object value);
}
