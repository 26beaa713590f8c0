package dev.contrail.reader.internal.types;

import dev.contrail.reader.event.Annotation;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The types of a chunk.
 *
 * @param types all of them by id, as its metadata event declares them: events, structures, primitives, annotations
 */
public record Metadata(Map<Long, Type> types) {
    private static final String EVENT = "jdk.jfr.Event";

    /**
     * A type: how its values are laid out.
     *
     * @param simple whether it only wraps its one field, such as the cause of a garbage collection a text
     * @param annotations made when asked for: few types are
     * @param settings made when asked for
     */
    public record Type(
            long id,
            String name,
            @Nullable String superType,
            boolean simple,
            List<Field> fields,
            Supplier<List<Annotation>> annotations,
            Supplier<List<Setting>> settings) {
        public boolean isEvent() {
            return EVENT.equals(superType);
        }
    }

    /**
     * A field of a type.
     *
     * @param typeId the type of its value, or of an array's elements
     * @param constant whether it holds a key into that type's constant pool
     * @param array whether it holds several values
     * @param annotations made when asked for
     */
    public record Field(
            String name, long typeId, boolean constant, boolean array, Supplier<List<Annotation>> annotations) {}

    /** The type with an id, if declared. */
    public Optional<Type> type(long id) {
        return Optional.ofNullable(types.get(id));
    }

    /** The type with a name, if declared. */
    public Optional<Type> named(String name) {
        for (Type type : types.values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** An event type, as a sink is told it. */
    public EventType describe(Type type) {
        return new EventType(
                type.id(),
                type.name(),
                type.annotations().get(),
                fields(type, null),
                type.settings().get());
    }

    /**
     * A type's fields.
     *
     * @param parent the field that is of this type; null for an event and for an element of an array
     */
    public List<EventField> fields(Type type, @Nullable EventField parent) {
        var fields = new ArrayList<EventField>();
        for (Field field : type.fields()) {
            EventField.Kind kind = field.array() ? EventField.Kind.ARRAY : kind(field);
            fields.add(describe(field, kind, parent, fields.size()));
        }
        return fields;
    }

    private EventField describe(Field field, EventField.Kind kind, @Nullable EventField parent, int index) {
        Function<EventField, List<EventField>> declared = any -> List.of();
        if (kind == EventField.Kind.ARRAY) {
            declared = array -> List.of(describe(field, kind(field), null, 0));
        } else if (hasFields(kind)) {
            declared = self -> fields(Objects.requireNonNull(types.get(field.typeId())), self);
        }
        List<Annotation> annotations = field.annotations().get();
        return new EventField(field.name(), typeName(field), kind, annotations, parent, index, declared);
    }

    private static boolean hasFields(EventField.Kind kind) {
        return switch (kind) {
            case STRUCTURE, STACK_TRACE, THREAD, CLASS -> true;
            default -> false;
        };
    }

    /** What values a field holds, or each element of an array. */
    EventField.Kind kind(Field field) {
        return switch (typeName(field)) {
            case "java.lang.String" -> EventField.Kind.TEXT;
            case "java.lang.Class" -> EventField.Kind.CLASS;
            case "java.lang.Thread" -> EventField.Kind.THREAD;
            case "jdk.types.StackTrace" -> EventField.Kind.STACK_TRACE;
            case "byte", "short", "int", "long" -> EventField.Kind.INTEGER;
            case "float", "double" -> EventField.Kind.DECIMAL;
            case "boolean" -> EventField.Kind.BOOLEAN;
            case "char" -> EventField.Kind.TEXT;
            case "" -> EventField.Kind.OTHER;
            default -> isSimpleText(field) ? EventField.Kind.TEXT : EventField.Kind.STRUCTURE;
        };
    }

    /** Whether a field holds a key to a constant that wraps a text. */
    boolean isSimpleText(Field field) {
        Type type = types.get(field.typeId());
        return field.constant() && type != null && wrapsText(type);
    }

    /** Whether a type has one field, which is a text. */
    public boolean wrapsText(Type type) {
        if (!type.simple() || type.fields().size() != 1) {
            return false;
        }
        Field only = type.fields().get(0);
        return !only.array() && typeName(only).equals("java.lang.String");
    }

    /** The name of a field's type; empty when it is not declared. */
    String typeName(Field field) {
        Type type = types.get(field.typeId());
        return type == null ? "" : type.name();
    }
}
