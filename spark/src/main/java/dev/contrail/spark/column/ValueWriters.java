package dev.contrail.spark.column;

import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.StackTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VariantType;
import org.jspecify.annotations.Nullable;

/** Writers of values for columns of any type. Not thread-safe. */
final class ValueWriters {
    private final Texts texts = new Texts();

    /**
     * A writer for a column.
     *
     * @throws IllegalArgumentException when recordings hold nothing that such a column can hold
     */
    ValueWriter of(DataType type) {
        if (type instanceof LongType) {
            return ValueWriters::appendLong;
        }
        if (type instanceof StringType) {
            return (column, value) -> texts.append(column, text(value));
        }
        if (type instanceof DoubleType) {
            return ValueWriters::appendDouble;
        }
        if (type instanceof BooleanType) {
            return ValueWriters::appendBoolean;
        }
        if (type instanceof TimestampType) {
            return ValueWriters::appendTimestamp;
        }
        if (type instanceof IntegerType) {
            return ValueWriters::appendInt;
        }
        if (type instanceof ArrayType array) {
            return array(of(array.elementType()));
        }
        if (type instanceof StructType struct) {
            return new StructWriter(struct, this);
        }
        if (type instanceof VariantType) {
            return (column, value) -> Variants.append(column, value);
        }
        throw new IllegalArgumentException("a column of type " + type.sql()
                + " cannot be read from recordings: they fill BIGINT, INT, DOUBLE, BOOLEAN, STRING, TIMESTAMP, VARIANT,"
                + " and arrays and structures of these");
    }

    Texts texts() {
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof JavaThread thread ? thread.name() : value == null ? null : value.toString();
    }

    private static void appendLong(WritableColumnVector column, @Nullable Object value) {
        if (value instanceof Number number) {
            column.appendLong(number.longValue());
        } else if (value instanceof Boolean truth) {
            column.appendLong(truth ? 1 : 0);
        } else if (value instanceof Duration duration) {
            column.appendLong(Times.nanos(duration));
        } else if (value instanceof Instant instant) {
            column.appendLong(Times.nanos(instant));
        } else {
            column.appendNull();
        }
    }

    private static void appendInt(WritableColumnVector column, @Nullable Object value) {
        if (value instanceof Number number && number.intValue() == number.longValue()) {
            column.appendInt(number.intValue());
        } else {
            column.appendNull();
        }
    }

    private static void appendDouble(WritableColumnVector column, @Nullable Object value) {
        if (value instanceof Number number) {
            column.appendDouble(number.doubleValue());
        } else {
            column.appendNull();
        }
    }

    private static void appendBoolean(WritableColumnVector column, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            column.appendBoolean(truth);
        } else {
            column.appendNull();
        }
    }

    private static void appendTimestamp(WritableColumnVector column, @Nullable Object value) {
        Long micros = value instanceof Instant instant ? Times.micros(instant) : null;
        if (micros == null) {
            column.appendNull();
        } else {
            column.appendLong(micros);
        }
    }

    private static ValueWriter array(ValueWriter element) {
        return (column, value) -> {
            List<?> values =
                    value instanceof StackTrace trace ? trace.frames() : value instanceof List<?> list ? list : null;
            if (values == null) {
                column.appendNull();
                return;
            }
            column.appendArray(values.size());
            for (Object one : values) {
                element.append(column.arrayData(), one);
            }
        };
    }
}
