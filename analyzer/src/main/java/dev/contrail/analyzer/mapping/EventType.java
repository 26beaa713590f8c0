package dev.contrail.analyzer.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event type, as a recording declares it.
 *
 * @param name its full name, such as {@code contrail.Message}
 * @param drawAs what our {@code DrawAs} annotation says, null without one
 * @param fields in the order of the recording
 */
public record EventType(String name, @Nullable String drawAs, List<EventField> fields) {
    private static final Set<String> COMMON_FIELDS = Set.of("startTime", "duration", "eventThread", "stackTrace");

    public EventType {
        Objects.requireNonNull(name, "name");
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
}
