package dev.contrail.spark.column;

import dev.contrail.reader.event.Event;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.spark.schema.Columns;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/** What fills the columns of a batch with events of one type of one chunk. */
final class ColumnWriters {
    private final EventType type;
    private final byte[] file;
    private final int chunk;
    private final ValueWriters values;

    ColumnWriters(EventType type, String file, int chunk, ValueWriters values) {
        this.type = type;
        this.file = file.getBytes(StandardCharsets.UTF_8);
        this.chunk = chunk;
        this.values = values;
    }

    ColumnWriter of(StructField column, WritableColumnVector to) {
        return switch (column.name()) {
            case Columns.FILE -> event -> to.appendByteArray(file, 0, file.length);
            case Columns.CHUNK -> event -> to.appendInt(chunk);
            case Columns.EVENT_TYPE -> eventType(to);
            case Columns.START_TIME -> event -> to.appendLong(Math.floorDiv(event.startNanos(), 1_000L));
            case Columns.START_NANOS -> event -> to.appendLong(event.startNanos());
            case Columns.DURATION_NANOS -> event -> to.appendLong(event.durationNanos());
            case Columns.EVENT_THREAD -> thread(column.dataType(), to);
            case Columns.STACK_TRACE -> stackTrace(column.dataType(), to);
            case Columns.STACK_TRUNCATED -> event -> appendTruncated(event, to);
            default -> own(column, to);
        };
    }

    private ColumnWriter eventType(WritableColumnVector to) {
        byte[] name = type.name().getBytes(StandardCharsets.UTF_8);
        return event -> to.appendByteArray(name, 0, name.length);
    }

    private ColumnWriter thread(DataType as, WritableColumnVector to) {
        ValueWriter writer = values.of(as);
        return event -> writer.append(to, event.thread());
    }

    private ColumnWriter stackTrace(DataType as, WritableColumnVector to) {
        ValueWriter writer = values.of(as);
        return event -> writer.append(to, event.stackTrace());
    }

    private static void appendTruncated(Event event, WritableColumnVector to) {
        StackTrace trace = event.stackTrace();
        if (trace == null) {
            to.appendNull();
        } else {
            to.appendBoolean(trace.truncated());
        }
    }

    private ColumnWriter own(StructField column, WritableColumnVector to) {
        if (column.dataType() instanceof VariantType && column.name().equals(Columns.FIELDS)) {
            List<EventField> fields = type.ownFields();
            return event -> Variants.appendFields(to, event, fields);
        }
        Optional<EventField> field = FieldNames.find(type.ownFields(), column.name());
        if (field.isPresent()) {
            return field(field.get(), column.dataType(), to);
        }
        return column.dataType() instanceof StructType struct
                ? part(column.name(), struct, to)
                : event -> Nulls.append(to);
    }

    /** A column that stands for all types whose names begin so. */
    private ColumnWriter part(String name, StructType struct, WritableColumnVector to) {
        if (!type.name().equals(name) && !type.name().startsWith(name + ".")) {
            return event -> Nulls.append(to);
        }
        StructField[] fields = struct.fields();
        var within = new ColumnWriter[fields.length];
        for (int i = 0; i < fields.length; i++) {
            WritableColumnVector child = to.getChild(i);
            Optional<EventField> field =
                    type.name().equals(name) ? FieldNames.find(type.ownFields(), fields[i].name()) : Optional.empty();
            within[i] = field.isPresent()
                    ? field(field.get(), fields[i].dataType(), child)
                    : fields[i].dataType() instanceof StructType deeper
                            ? part(name + "." + fields[i].name(), deeper, child)
                            : event -> Nulls.append(child);
        }
        return event -> {
            to.appendStruct(false);
            for (ColumnWriter writer : within) {
                writer.append(event);
            }
        };
    }

    /** Plain values without an object for each. */
    private ColumnWriter field(EventField field, DataType as, WritableColumnVector to) {
        boolean time = field.isTimestamp() || field.isTimespan();
        if (as instanceof LongType && field.kind() == EventField.Kind.INTEGER && !time && field.parent() == null) {
            return event -> to.appendLong(event.getLong(field));
        }
        if (as instanceof DoubleType && field.kind() == EventField.Kind.DECIMAL && field.parent() == null) {
            return event -> to.appendDouble(event.getDouble(field));
        }
        if (as instanceof BooleanType && field.kind() == EventField.Kind.BOOLEAN && field.parent() == null) {
            return event -> to.appendBoolean(event.getBoolean(field));
        }
        ValueWriter writer = values.of(as);
        return event -> writer.append(to, event.get(field));
    }
}
