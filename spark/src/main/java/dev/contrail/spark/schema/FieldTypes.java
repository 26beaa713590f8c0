package dev.contrail.spark.schema;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Spark's types for the fields that recordings declare. */
final class FieldTypes {
    /** Structures may contain themselves, as class loaders do: what is deeper is told in words. */
    private static final int DEEPEST = 4;

    private static final String TIMESPAN = "nanoseconds";

    private FieldTypes() {}

    /** The columns of an event type's own fields. A name that all events have a column of gets an underscore behind it. */
    static StructType of(EventType type) {
        return struct(type.ownFields(), 0, true);
    }

    private static StructType struct(List<EventField> fields, int depth, boolean besideCommon) {
        var byName = new LinkedHashMap<String, StructField>();
        for (EventField field : fields) {
            String name = besideCommon && Columns.isCommon(field.name()) ? field.name() + "_" : field.name();
            StructField column = DataTypes.createStructField(name, of(field, depth), true);
            byName.putIfAbsent(
                    name.toLowerCase(Locale.ROOT), field.isTimespan() ? column.withComment(TIMESPAN) : column);
        }
        return DataTypes.createStructType(new ArrayList<>(byName.values()));
    }

    private static DataType of(EventField field, int depth) {
        return switch (field.kind()) {
            case TEXT, CLASS, OTHER -> DataTypes.StringType;
            case INTEGER -> field.isTimestamp() ? DataTypes.TimestampType : DataTypes.LongType;
            case DECIMAL -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case THREAD -> Columns.THREAD;
            case STACK_TRACE -> DataTypes.createArrayType(Columns.FRAME);
            case STRUCTURE ->
                depth == DEEPEST || field.fields().isEmpty()
                        ? DataTypes.StringType
                        : struct(field.fields(), depth + 1, false);
            case ARRAY -> array(field, depth);
        };
    }

    private static DataType array(EventField field, int depth) {
        DataType element = of(field.element(), depth + 1);
        // of elements the reader tells no times
        return DataTypes.createArrayType(element.equals(DataTypes.TimestampType) ? DataTypes.LongType : element);
    }

    /** Columns for two recordings' fields of one type; where they differ, what holds the values of both. */
    static StructType merge(StructType one, StructType other) {
        Map<String, StructField> byName = new LinkedHashMap<>();
        for (StructField field : one.fields()) {
            byName.put(field.name().toLowerCase(Locale.ROOT), field);
        }
        for (StructField field : other.fields()) {
            byName.merge(
                    field.name().toLowerCase(Locale.ROOT),
                    field,
                    (first, second) -> first.copy(
                            first.name(), merge(first.dataType(), second.dataType()), true, first.metadata()));
        }
        return DataTypes.createStructType(new ArrayList<>(byName.values()));
    }

    private static DataType merge(DataType one, DataType other) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof StructType first && other instanceof StructType second) {
            return merge(first, second);
        }
        if (one instanceof ArrayType first && other instanceof ArrayType second) {
            return DataTypes.createArrayType(merge(first.elementType(), second.elementType()));
        }
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers ? DataTypes.DoubleType : DataTypes.StringType;
    }

    private static boolean isNumber(DataType type) {
        return type.equals(DataTypes.LongType) || type.equals(DataTypes.DoubleType);
    }
}
