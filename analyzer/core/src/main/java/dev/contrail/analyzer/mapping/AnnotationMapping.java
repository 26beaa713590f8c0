package dev.contrail.analyzer.mapping;

import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import dev.contrail.reader.event.Annotation;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the {@code DrawAs} and {@code Role} annotations in a recording say. */
final class AnnotationMapping implements Mapping {
    /* Names and not classes: what is read is what the recorded program wrote. */
    static final String DRAW_AS = "dev.contrail.events.DrawAs";
    static final String ROLE = "dev.contrail.events.Role";

    @Override
    public List<Drawn> of(EventType type) {
        String drawAs = type.annotation(DRAW_AS).map(Annotation::value).orElse("");
        return switch (drawAs) {
            case DrawAs.MESSAGE -> List.of(Drawn.always(message(type), Origin.ANNOTATED));
            case DrawAs.STATE -> List.of(Drawn.always(state(type), Origin.ANNOTATED));
            case DrawAs.ACTION -> List.of(Drawn.always(action(type, false), Origin.ANNOTATED));
            case DrawAs.OPEN_ACTION -> List.of(Drawn.always(action(type, true), Origin.ANNOTATED));
            default -> List.of(); // not ours, or written by a newer library
        };
    }

    private static TypeMapping message(EventType type) {
        return new TypeMapping.Message(
                inRole(type, Role.FROM),
                inRole(type, Role.FROM_ID),
                inRole(type, Role.TO),
                inRole(type, Role.TO_ID),
                inRole(type, Role.LABEL),
                inRole(type, Role.KIND),
                inRole(type, Role.EXCHANGE));
    }

    private static TypeMapping action(EventType type, boolean open) {
        return new TypeMapping.Action(
                inRole(type, Role.SUBJECT),
                inRole(type, Role.SUBJECT_ID),
                inRole(type, Role.ACTION),
                inRole(type, Role.TASK),
                inRole(type, Role.TASK_ID),
                new TypeMapping.BegunBy(
                        fieldInRole(type, Role.THREAD), inRole(type, Role.THREAD_NAME), inRole(type, Role.THREAD_ID)),
                fieldInRole(type, Role.SPAN),
                open);
    }

    private static TypeMapping state(EventType type) {
        var measures = new ArrayList<TypeMapping.Measure>();
        var attributes = new ArrayList<String>();
        for (EventField field : type.ownFields()) {
            if (Role.MEASURE.equals(role(field)) || role(field) == null && field.isNumeric()) {
                measures.add(TypeMapping.Measure.plain(field.name()));
            } else if ((role(field) == null || Role.KEY.equals(role(field))) && field.isPlain()) {
                attributes.add(field.name());
            }
        }
        return new TypeMapping.State(
                inRole(type, Role.SUBJECT),
                inRole(type, Role.SUBJECT_ID),
                inRole(type, Role.ACTION),
                null,
                measures,
                namedMeasures(type),
                attributes);
    }

    private static List<TypeMapping.NamedMeasure> namedMeasures(EventType type) {
        var pairs = new ArrayList<TypeMapping.NamedMeasure>();
        String name = null;
        for (EventField field : type.ownFields()) {
            if (Role.MEASURE_NAME.equals(role(field))) {
                name = field.name();
            } else if (Role.MEASURE_VALUE.equals(role(field)) && name != null) {
                pairs.add(new TypeMapping.NamedMeasure(name, field.name()));
                name = null;
            }
        }
        return pairs;
    }

    private static @Nullable String role(EventField field) {
        return field.annotation(ROLE).map(Annotation::value).orElse(null);
    }

    private static @Nullable Value inRole(EventType type, String role) {
        return type.ownFields().stream()
                .filter(field -> role.equals(role(field)))
                .findFirst()
                .map(field -> (Value) new Value.OfField(field.name()))
                .orElse(null);
    }

    private static @Nullable String fieldInRole(EventType type, String role) {
        return inRole(type, role) instanceof Value.OfField found ? found.field() : null;
    }
}
