package dev.contrail.analyzer.mapping;

import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the {@code DrawAs} and {@code Role} annotations in a recording say. */
final class AnnotationMapping implements Mapping {
    @Override
    public Optional<TypeMapping> of(EventType type) {
        if (type.drawAs() == null) {
            return Optional.empty();
        }
        return switch (type.drawAs()) {
            case DrawAs.MESSAGE -> Optional.of(message(type));
            case DrawAs.STATE -> Optional.of(state(type));
            case DrawAs.ACTION -> Optional.of(action(type));
            default -> Optional.empty(); // written by a newer library
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

    private static TypeMapping action(EventType type) {
        return new TypeMapping.Action(
                inRole(type, Role.SUBJECT),
                inRole(type, Role.SUBJECT_ID),
                inRole(type, Role.ACTION),
                inRole(type, Role.TASK),
                inRole(type, Role.TASK_ID));
    }

    private static TypeMapping state(EventType type) {
        var measures = new ArrayList<String>();
        var attributes = new ArrayList<String>();
        for (EventField field : type.ownFields()) {
            if (Role.MEASURE.equals(field.role()) || field.role() == null && field.isNumeric()) {
                measures.add(field.name());
            } else if (field.role() == null && field.kind() != EventField.Kind.OTHER) {
                attributes.add(field.name());
            }
        }
        return new TypeMapping.State(
                inRole(type, Role.SUBJECT),
                inRole(type, Role.SUBJECT_ID),
                inRole(type, Role.ACTION),
                measures,
                namedMeasures(type),
                attributes);
    }

    private static List<TypeMapping.NamedMeasure> namedMeasures(EventType type) {
        var pairs = new ArrayList<TypeMapping.NamedMeasure>();
        String name = null;
        for (EventField field : type.ownFields()) {
            if (Role.MEASURE_NAME.equals(field.role())) {
                name = field.name();
            } else if (Role.MEASURE_VALUE.equals(field.role()) && name != null) {
                pairs.add(new TypeMapping.NamedMeasure(name, field.name()));
                name = null;
            }
        }
        return pairs;
    }

    private static @Nullable Value inRole(EventType type, String role) {
        return type.ownFields().stream()
                .filter(field -> role.equals(field.role()))
                .findFirst()
                .map(field -> (Value) new Value.OfField(field.name()))
                .orElse(null);
    }
}
