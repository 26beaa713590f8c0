package dev.contrail.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An event type, as a recording declares it.
 *
 * @param id what events and settings of one chunk call it; 0 when that is not known
 * @param name its full name, such as {@code jdk.SocketRead}
 * @param annotations in the order of the recording
 * @param fields in the order of the recording
 */
public record EventType(long id, String name, List<Annotation> annotations, List<EventField> fields) {
    private static final Set<String> COMMON_FIELDS = Set.of("startTime", "duration", "eventThread", "stackTrace");

    public EventType {
        Objects.requireNonNull(name, "name");
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
    }

    /** The fields of its own: not those that every event has. */
    public List<EventField> ownFields() {
        return fields.stream()
                .filter(field -> !COMMON_FIELDS.contains(field.name()))
                .toList();
    }

    /** A field by name. */
    public Optional<EventField> field(String name) {
        for (EventField field : fields) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The annotation of a type, by its full name. */
    public Optional<Annotation> annotation(String type) {
        return annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .findFirst();
    }
}
