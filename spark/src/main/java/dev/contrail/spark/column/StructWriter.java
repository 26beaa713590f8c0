package dev.contrail.spark.column;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Structures, threads and frames, with those of their fields that a query needs. */
final class StructWriter implements ValueWriter {
    private final String[] names;
    private final ValueWriter[] writers;
    /** Of the structure that came last: the next one is of the same type. */
    private List<EventField> lastFields = List.of();

    private List<Optional<EventField>> found = List.of();

    StructWriter(StructType type, ValueWriters values) {
        StructField[] fields = type.fields();
        this.names = new String[fields.length];
        this.writers = new ValueWriter[fields.length];
        for (int i = 0; i < fields.length; i++) {
            names[i] = fields[i].name();
            writers[i] = values.of(fields[i].dataType());
        }
    }

    @Override
    public void append(WritableColumnVector column, @Nullable Object value) {
        if (value instanceof Structure structure) {
            appendStructure(column, structure);
        } else if (value instanceof JavaThread || value instanceof StackFrame) {
            column.appendStruct(false);
            for (int i = 0; i < names.length; i++) {
                writers[i].append(column.getChild(i), part(value, names[i]));
            }
        } else {
            Nulls.append(column);
        }
    }

    @SuppressWarnings("ReferenceEquality") // each type of each chunk has one list
    private void appendStructure(WritableColumnVector column, Structure structure) {
        if (structure.fields() != lastFields) {
            lastFields = structure.fields();
            found = find(lastFields);
        }
        column.appendStruct(false);
        for (int i = 0; i < names.length; i++) {
            Optional<EventField> field = found.get(i);
            writers[i].append(column.getChild(i), field.isPresent() ? structure.get(field.get()) : null);
        }
    }

    private List<Optional<EventField>> find(List<EventField> fields) {
        var places = new ArrayList<Optional<EventField>>();
        for (String name : names) {
            places.add(FieldNames.find(fields, name));
        }
        return places;
    }

    private static @Nullable Object part(Object value, String name) {
        return value instanceof JavaThread thread ? part(thread, name) : part((StackFrame) value, name);
    }

    private static @Nullable Object part(JavaThread thread, String name) {
        return switch (name) {
            case "name" -> thread.name();
            case "javaId" -> thread.javaId();
            case "virtual" -> thread.virtual();
            default -> null;
        };
    }

    private static @Nullable Object part(StackFrame frame, String name) {
        return switch (name) {
            case "className" -> frame.className();
            case "method" -> frame.method();
            case "descriptor" -> frame.descriptor();
            case "line" -> frame.line();
            case "bytecodeIndex" -> frame.bytecodeIndex();
            case "type" -> frame.type();
            default -> null;
        };
    }
}
