package dev.contrail.analyzer.mapping;

import static dev.contrail.reader.event.EventField.Kind.INTEGER;
import static dev.contrail.reader.event.EventField.Kind.TEXT;

import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import dev.contrail.reader.event.Annotation;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells events of our library, and subclasses of them, by their fields: for readers that do not say what a recording's
 * annotations say.
 */
public final class LibraryTypes {
    /** It has the fields of an action, and is written by a thread of Flight Recorder. */
    private static final String OPEN_SPAN = "contrail.OpenSpan";

    private static final List<EventField> STATE = List.of(
            field("subject", TEXT, Role.SUBJECT),
            field("subjectId", INTEGER, Role.SUBJECT_ID),
            field("action", TEXT, Role.ACTION));

    /** A type with all these fields is drawn so; the ones with more fields first. */
    private static final List<EventType> KNOWN = List.of(
            new EventType(
                    0,
                    "message",
                    drawn(DrawAs.MESSAGE),
                    List.of(
                            field("from", TEXT, Role.FROM),
                            field("fromId", INTEGER, Role.FROM_ID),
                            field("to", TEXT, Role.TO),
                            field("toId", INTEGER, Role.TO_ID),
                            field("label", TEXT, Role.LABEL),
                            field("kind", TEXT, Role.KIND),
                            field("exchange", INTEGER, Role.EXCHANGE))),
            new EventType(
                    0,
                    "action",
                    drawn(DrawAs.ACTION),
                    List.of(
                            field("queue", TEXT, Role.SUBJECT),
                            field("queueId", INTEGER, Role.SUBJECT_ID),
                            field("action", TEXT, Role.ACTION),
                            field("task", TEXT, Role.TASK),
                            field("taskId", INTEGER, Role.TASK_ID))),
            namedState(),
            new EventType(0, "state", drawn(DrawAs.STATE), STATE));

    private LibraryTypes() {}

    /** Whether a type holds notes of what other types tell in the end: most recordings have none. */
    public static boolean holdsNotes(String name) {
        return name.equals(OPEN_SPAN);
    }

    private static EventField field(String name, EventField.Kind kind, String role) {
        return new EventField(name, kind, List.of(annotation(AnnotationMapping.ROLE, role)));
    }

    private static List<Annotation> drawn(String as) {
        return List.of(annotation(AnnotationMapping.DRAW_AS, as));
    }

    private static Annotation annotation(String type, String value) {
        return new Annotation(type, Map.of("value", value));
    }

    /** A mapping of types whose annotations are not known: those of our library are told by their fields. */
    public static Mapping byFields(Mapping mapping) {
        return type -> mapping.of(describe(type.name(), type.fields()));
    }

    /** Up to four measures, each with its name beside it. */
    private static EventType namedState() {
        var fields = new ArrayList<>(STATE);
        for (int i = 1; i <= 4; i++) {
            fields.add(field("name" + i, TEXT, Role.MEASURE_NAME));
            fields.add(field("value" + i, INTEGER, Role.MEASURE_VALUE));
        }
        return new EventType(0, "named state", drawn(DrawAs.STATE), fields);
    }

    /**
     * A type with the roles that its fields have when it is one of ours; else the type as it is.
     *
     * @param fields whose roles are not known
     */
    public static EventType describe(String name, List<EventField> fields) {
        var plain = new EventType(0, name, List.of(), fields);
        if (name.equals(OPEN_SPAN)) {
            return plain;
        }
        for (EventType known : KNOWN) {
            if (known.fields().stream().allMatch(field -> has(plain, field))) {
                var described = new ArrayList<EventField>();
                known.fields().forEach(field -> described.add(withRole(plain, field)));
                fields.stream()
                        .filter(field -> known.field(field.name()).isEmpty())
                        .forEach(described::add);
                return new EventType(0, name, known.annotations(), described);
            }
        }
        return plain;
    }

    /** Whether a type has this field; readers may tell a whole number as one with a fraction. */
    private static boolean has(EventType type, EventField known) {
        return type.field(known.name())
                .filter(field -> known.isNumeric() ? field.isNumeric() : field.kind() == known.kind())
                .isPresent();
    }

    private static EventField withRole(EventType type, EventField known) {
        EventField field = type.field(known.name()).orElse(known);
        return field.with(known.annotations());
    }
}
