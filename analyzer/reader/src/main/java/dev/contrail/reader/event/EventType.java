package dev.contrail.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event type, as a recording declares it.
 *
 * @param id what events and settings of one chunk call it; 0 when that is not known
 * @param name its full name, such as {@code jdk.SocketRead}
 * @param annotations in the order of the recording
 * @param fields in the order of the recording
 * @param settings in the order of the recording
 */
public record EventType(
        long id, String name, List<Annotation> annotations, List<EventField> fields, List<Setting> settings) {
    static final String LABEL = "jdk.jfr.Label";

    private static final Set<String> COMMON_FIELDS = Set.of("startTime", "duration", "eventThread", "stackTrace");

    public EventType {
        Objects.requireNonNull(name, "name");
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
        settings = List.copyOf(settings);
    }

    /** A type whose settings are not known. */
    public EventType(long id, String name, List<Annotation> annotations, List<EventField> fields) {
        this(id, name, annotations, fields, List.of());
    }

    /** Whether it has this full name. */
    public boolean is(String fullName) {
        return name.equals(fullName);
    }

    /** What people call it; its name when it does not say. */
    public String label() {
        return annotation(LABEL).map(Annotation::value).orElse(name);
    }

    /** What it is for, in a sentence; null when it does not say. */
    public @Nullable String description() {
        return annotation("jdk.jfr.Description").map(Annotation::value).orElse(null);
    }

    /** Where it belongs, the widest first, such as "Java Virtual Machine", "GC", "Detailed"; empty when it does not say. */
    public List<String> categories() {
        var names = new ArrayList<String>();
        annotation("jdk.jfr.Category").ifPresent(category -> {
            String one = category.value();
            if (one != null) {
                names.add(one);
            }
            String next;
            while ((next = category.values().get("value-" + names.size())) != null) {
                names.add(next);
            }
        });
        return names;
    }

    /** The fields of its own: not those that every event has. */
    public List<EventField> ownFields() {
        return fields.stream()
                .filter(field -> !COMMON_FIELDS.contains(field.name()))
                .toList();
    }

    /**
     * A field by its name, or one in a structure by its path, such as {@code heapSpace.committedSize} or {@code
     * eventThread.group.name}. A stack trace has {@code topFrame} beside its own fields: {@code stackTrace.topFrame.method}.
     * Through arrays no path leads.
     */
    public Optional<EventField> field(String path) {
        return EventField.find(fields, path);
    }

    /** The annotation of a type, by its full name. */
    public Optional<Annotation> annotation(String type) {
        return annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .findFirst();
    }
}
