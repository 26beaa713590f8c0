package dev.contrail.spark.column;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.event.Structure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.types.variant.VariantSizeLimitException;
import org.jspecify.annotations.Nullable;

/** Values of any kind as Spark's variants. */
final class Variants {
    /** Structures may lead back to themselves: what is deeper is told in words. */
    private static final int DEEPEST = 4;

    private final VariantBuilder builder = new VariantBuilder(true); // whoever declares a name twice means the last

    private Variants() {}

    /** Puts a value behind the others; null when it has more bytes than Spark allows. */
    static void append(WritableColumnVector column, @Nullable Object value) {
        append(column, value == null ? null : of(variants -> variants.put(value, 0)));
    }

    /** Puts some fields of an event behind the others, as one value with their names. */
    static void appendFields(WritableColumnVector column, Structure event, List<EventField> fields) {
        append(column, of(variants -> variants.putFields(event, fields, 0)));
    }

    private static void append(WritableColumnVector column, @Nullable Variant variant) {
        if (variant == null) {
            Nulls.append(column);
            return;
        }
        column.appendStruct(false);
        byte[] value = variant.getValue();
        byte[] metadata = variant.getMetadata();
        column.getChild(0).appendByteArray(value, 0, value.length);
        column.getChild(1).appendByteArray(metadata, 0, metadata.length);
    }

    private interface Filling {
        void into(Variants variants);
    }

    private static @Nullable Variant of(Filling filling) {
        var variants = new Variants();
        try {
            filling.into(variants);
            return variants.builder.result();
        } catch (VariantSizeLimitException e) {
            return null;
        }
    }

    private void put(@Nullable Object value, int depth) {
        if (value == null) {
            builder.appendNull();
        } else if (value instanceof Long number) {
            builder.appendLong(number);
        } else if (value instanceof String text) {
            builder.appendString(text);
        } else if (value instanceof Boolean truth) {
            builder.appendBoolean(truth);
        } else if (value instanceof Number number) {
            builder.appendDouble(number.doubleValue());
        } else if (value instanceof Duration duration) {
            builder.appendLong(Times.nanos(duration));
        } else if (value instanceof Instant instant) {
            putTime(instant);
        } else if (value instanceof List<?> list) {
            putArray(list, depth);
        } else if (value instanceof StackTrace trace) {
            putArray(trace.frames(), depth);
        } else {
            putObject(value, depth);
        }
    }

    private void putTime(Instant instant) {
        Long micros = Times.micros(instant);
        if (micros == null) {
            builder.appendNull();
        } else {
            builder.appendTimestamp(micros);
        }
    }

    private void putArray(List<?> values, int depth) {
        int start = builder.getWritePos();
        var places = new ArrayList<Integer>(values.size());
        for (Object value : values) {
            places.add(builder.getWritePos() - start);
            put(value, depth + 1);
        }
        builder.finishWritingArray(start, places);
    }

    private void putObject(Object value, int depth) {
        if (value instanceof Structure structure && depth < DEEPEST) {
            putFields(structure, structure.fields(), depth);
        } else if (value instanceof JavaThread thread) {
            var object = new Members();
            object.put("name", thread.name(), depth);
            object.put("javaId", thread.javaId(), depth);
            object.put("virtual", thread.virtual(), depth);
            object.end();
        } else if (value instanceof StackFrame frame) {
            var object = new Members();
            object.put("className", frame.className(), depth);
            object.put("method", frame.method(), depth);
            object.put("line", (long) frame.line(), depth);
            object.put("type", frame.type(), depth);
            object.end();
        } else {
            builder.appendString(value.toString());
        }
    }

    private void putFields(Structure structure, List<EventField> fields, int depth) {
        var object = new Members();
        for (EventField field : fields) {
            object.put(field.name(), structure.get(field), depth);
        }
        object.end();
    }

    /** The members of an object that is being written. */
    private final class Members {
        private final int start = builder.getWritePos();
        private final ArrayList<VariantBuilder.FieldEntry> entries = new ArrayList<>();

        void put(String name, @Nullable Object value, int depth) {
            entries.add(new VariantBuilder.FieldEntry(name, builder.addKey(name), builder.getWritePos() - start));
            Variants.this.put(value, depth + 1);
        }

        void end() {
            builder.finishWritingObject(start, entries);
        }
    }
}
