package dev.contrail.analyzer.mapping;

import static dev.contrail.analyzer.mapping.EventField.Kind.INTEGER;
import static dev.contrail.analyzer.mapping.EventField.Kind.TEXT;

import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells events of our library, and subclasses of them, by their fields: for readers that do not say what a recording's
 * annotations say.
 */
public final class LibraryTypes {
    private static final List<EventField> STATE = List.of(
            new EventField("subject", TEXT, Role.SUBJECT),
            new EventField("subjectId", INTEGER, Role.SUBJECT_ID),
            new EventField("action", TEXT, Role.ACTION));

    /** A type with all these fields is drawn so; the ones with more fields first. */
    private static final List<EventType> KNOWN = List.of(
            new EventType(
                    "message",
                    DrawAs.MESSAGE,
                    List.of(
                            new EventField("from", TEXT, Role.FROM),
                            new EventField("fromId", INTEGER, Role.FROM_ID),
                            new EventField("to", TEXT, Role.TO),
                            new EventField("toId", INTEGER, Role.TO_ID),
                            new EventField("label", TEXT, Role.LABEL),
                            new EventField("kind", TEXT, Role.KIND),
                            new EventField("exchange", INTEGER, Role.EXCHANGE))),
            new EventType(
                    "action",
                    DrawAs.ACTION,
                    List.of(
                            new EventField("queue", TEXT, Role.SUBJECT),
                            new EventField("queueId", INTEGER, Role.SUBJECT_ID),
                            new EventField("action", TEXT, Role.ACTION),
                            new EventField("task", TEXT, Role.TASK),
                            new EventField("taskId", INTEGER, Role.TASK_ID))),
            namedState(),
            new EventType("state", DrawAs.STATE, STATE));

    private LibraryTypes() {}

    /** Up to four measures, each with its name beside it. */
    private static EventType namedState() {
        var fields = new ArrayList<>(STATE);
        for (int i = 1; i <= 4; i++) {
            fields.add(new EventField("name" + i, TEXT, Role.MEASURE_NAME));
            fields.add(new EventField("value" + i, INTEGER, Role.MEASURE_VALUE));
        }
        return new EventType("named state", DrawAs.STATE, fields);
    }

    /**
     * A type with the roles that its fields have when it is one of ours; else the type as it is.
     *
     * @param fields whose roles are not known
     */
    public static EventType describe(String name, List<EventField> fields) {
        var plain = new EventType(name, null, fields);
        for (EventType known : KNOWN) {
            if (known.fields().stream().allMatch(field -> has(plain, field))) {
                var described = new ArrayList<EventField>();
                known.fields().forEach(field -> described.add(withRole(plain, field)));
                fields.stream()
                        .filter(field -> known.field(field.name()).isEmpty())
                        .forEach(described::add);
                return new EventType(name, known.drawAs(), described);
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
        return new EventField(field.name(), field.kind(), known.role());
    }
}
