package dev.contrail.spark;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.event.Structure;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.unsafe.types.VariantVal;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Values of the reader and of Spark in one form, to compare them: numbers, texts, lists, maps by name. */
final class Plain {
    private static final int DEEPEST = 4;

    private Plain() {}

    static @Nullable Object ofReader(@Nullable Object value) {
        return ofReader(value, 0);
    }

    private static @Nullable Object ofReader(@Nullable Object value, int depth) {
        if (value instanceof Instant instant) {
            return instant.equals(Instant.MIN) ? null : "time " + ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        }
        if (value instanceof Duration duration) {
            return nanos(duration);
        }
        if (value instanceof Float number) {
            return (double) number;
        }
        if (value instanceof List<?> list) {
            return ofAll(list, depth);
        }
        if (value instanceof StackTrace trace) {
            return ofAll(trace.frames(), depth);
        }
        return value instanceof Structure || value instanceof JavaThread || value instanceof StackFrame
                ? members(value, depth)
                : value;
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static List<@Nullable Object> ofAll(List<?> list, int depth) {
        var all = new ArrayList<@Nullable Object>();
        list.forEach(one -> all.add(ofReader(one, depth + 1)));
        return all;
    }

    private static Object members(Object value, int depth) {
        var members = new TreeMap<String, @Nullable Object>();
        if (value instanceof JavaThread thread) {
            members.put("name", thread.name());
            members.put("javaId", thread.javaId());
            members.put("virtual", thread.virtual());
        } else if (value instanceof StackFrame frame) {
            members.put("className", frame.className());
            members.put("method", frame.method());
            members.put("descriptor", frame.descriptor());
            members.put("line", (long) frame.line());
            members.put("bytecodeIndex", (long) frame.bytecodeIndex());
            members.put("type", frame.type());
        } else if (depth == DEEPEST || ((Structure) value).fields().isEmpty()) {
            return value.toString();
        } else {
            for (EventField field : ((Structure) value).fields()) {
                members.put(field.name(), ofReader(((Structure) value).get(field), depth + 1));
            }
        }
        return members;
    }

    static @Nullable Object ofSpark(@Nullable Object value) {
        if (value instanceof Timestamp time) {
            return "time " + ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
        }
        if (value instanceof Integer number) {
            return (long) number;
        }
        if (value instanceof scala.collection.Seq<?> list) {
            var all = new ArrayList<@Nullable Object>();
            CollectionConverters.asJava(list).forEach(one -> all.add(ofSpark(one)));
            return all;
        }
        if (value instanceof VariantVal variant) {
            return ofVariant(new Variant(variant.getValue(), variant.getMetadata()));
        }
        return value instanceof Row row ? ofRow(row) : value;
    }

    static Map<String, @Nullable Object> ofRow(Row row) {
        var members = new TreeMap<String, @Nullable Object>();
        for (String name : row.schema().fieldNames()) {
            members.put(name, ofSpark(row.getAs(name)));
        }
        return members;
    }

    private static @Nullable Object ofVariant(Variant value) {
        return switch (value.getType()) {
            case NULL -> null;
            case BOOLEAN -> value.getBoolean();
            case LONG -> value.getLong();
            case DOUBLE -> value.getDouble();
            case STRING -> value.getString();
            case TIMESTAMP -> "time " + value.getLong();
            case ARRAY -> {
                var all = new ArrayList<@Nullable Object>();
                for (int i = 0; i < value.arraySize(); i++) {
                    all.add(ofVariant(value.getElementAtIndex(i)));
                }
                yield all;
            }
            case OBJECT -> {
                var members = new TreeMap<String, @Nullable Object>();
                for (int i = 0; i < value.objectSize(); i++) {
                    members.put(value.getFieldAtIndex(i).key, ofVariant(value.getFieldAtIndex(i).value));
                }
                yield members;
            }
            default -> throw new AssertionError("no value of a recording: " + value.getType());
        };
    }
}
