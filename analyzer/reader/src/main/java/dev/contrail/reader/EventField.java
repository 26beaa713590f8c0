package dev.contrail.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field of an event type, as a recording declares it.
 *
 * @param name its name
 * @param kind what values it holds
 * @param annotations in the order of the recording
 */
public record EventField(String name, Kind kind, List<Annotation> annotations) {
    /** What values a field holds. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A class. */
        CLASS,
        /** A thread. */
        THREAD,
        /** A whole number. */
        INTEGER,
        /** A number with a fraction. */
        DECIMAL,
        /** True or false. */
        BOOLEAN,
        /** Anything else: a structure, an array, a stack trace. */
        OTHER
    }

    public EventField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        annotations = List.copyOf(annotations);
    }

    /** The annotation of a type, by its full name. */
    public Optional<Annotation> annotation(String type) {
        return annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .findFirst();
    }

    /** Whether it can be plotted. */
    public boolean isNumeric() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }
}
