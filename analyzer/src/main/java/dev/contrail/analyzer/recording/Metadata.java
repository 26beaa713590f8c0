package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventField;
import dev.contrail.analyzer.mapping.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types of a chunk by id, as its metadata event declares them.
 *
 * @param types all of them: events, structures, primitives, annotations
 * @param events those that are events, as a mapping sees them
 */
record Metadata(Map<Long, Type> types, Map<Long, EventType> events) {
    private static final String DRAW_AS = "dev.contrail.events.DrawAs";
    private static final String ROLE = "dev.contrail.events.Role";
    private static final String EVENT = "jdk.jfr.Event";

    /**
     * A type: how its values are laid out.
     *
     * @param simple whether it only wraps its one field, such as the cause of a garbage collection a text
     */
    record Type(
            long id,
            String name,
            @Nullable String superType,
            boolean simple,
            List<Field> fields,
            Map<Long, String> annotations) {
        boolean isEvent() {
            return EVENT.equals(superType);
        }
    }

    /**
     * A field of a type.
     *
     * @param typeId the type of its value, or of an array's elements
     * @param constant whether it holds a key into that type's constant pool
     * @param array whether it holds several values
     * @param annotations single string values of its annotations, by the annotation's type id
     */
    record Field(String name, long typeId, boolean constant, boolean array, Map<Long, String> annotations) {}

    /** Describes the events among the types. */
    static Metadata of(Map<Long, Type> types) {
        var events = new LinkedHashMap<Long, EventType>();
        var metadata = new Metadata(types, events);
        for (Type type : types.values()) {
            if (type.isEvent()) {
                events.put(type.id(), metadata.describe(type));
            }
        }
        return metadata;
    }

    /** The type with an id, if declared. */
    Optional<Type> type(long id) {
        return Optional.ofNullable(types.get(id));
    }

    /** The type with a name, if declared. */
    Optional<Type> named(String name) {
        return types.values().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    private EventType describe(Type type) {
        var fields = new ArrayList<EventField>();
        for (Field field : type.fields()) {
            fields.add(new EventField(field.name(), kind(field), annotation(field.annotations(), ROLE)));
        }
        return new EventType(type.name(), annotation(type.annotations(), DRAW_AS), fields);
    }

    /** What values a field holds. */
    EventField.Kind kind(Field field) {
        if (field.array()) {
            return EventField.Kind.OTHER;
        }
        return switch (typeName(field)) {
            case "java.lang.String" -> EventField.Kind.TEXT;
            case "java.lang.Class" -> EventField.Kind.CLASS;
            case "java.lang.Thread" -> EventField.Kind.THREAD;
            case "byte", "short", "int", "long" -> EventField.Kind.INTEGER;
            case "float", "double" -> EventField.Kind.DECIMAL;
            case "boolean" -> EventField.Kind.BOOLEAN;
            case "char" -> EventField.Kind.TEXT;
            default -> isSimpleText(field) ? EventField.Kind.TEXT : EventField.Kind.OTHER;
        };
    }

    /** Whether a field holds a key to a constant that wraps a text. */
    boolean isSimpleText(Field field) {
        return field.constant() && type(field.typeId()).filter(this::wrapsText).isPresent();
    }

    /** Whether a type has one field, which is a text. */
    boolean wrapsText(Type type) {
        if (!type.simple() || type.fields().size() != 1) {
            return false;
        }
        Field only = type.fields().get(0);
        return !only.array() && typeName(only).equals("java.lang.String");
    }

    /** The name of a field's type; empty when it is not declared. */
    String typeName(Field field) {
        return type(field.typeId()).map(Type::name).orElse("");
    }

    private @Nullable String annotation(Map<Long, String> annotations, String name) {
        return annotations.entrySet().stream()
                .filter(entry -> type(entry.getKey())
                        .map(type -> type.name().equals(name))
                        .orElse(false))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
