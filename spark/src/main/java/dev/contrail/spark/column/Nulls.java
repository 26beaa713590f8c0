package dev.contrail.spark.column;

import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/** Nulls in columns of any type. */
final class Nulls {
    private Nulls() {}

    /** Puts a null behind the others, also in the columns within. */
    static void append(WritableColumnVector column) {
        if (column.dataType() instanceof StructType || column.dataType() instanceof VariantType) {
            column.appendStruct(true);
        } else {
            column.appendNull();
        }
    }
}
