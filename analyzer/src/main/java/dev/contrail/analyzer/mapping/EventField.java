package dev.contrail.analyzer.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of an event type, as a recording declares it.
 *
 * @param name its name
 * @param kind what values it holds
 * @param role what our {@code Role} annotation says, null without one
 */
public record EventField(String name, Kind kind, @Nullable String role) {
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
    }

    /** Whether it can be plotted. */
    public boolean isNumeric() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }
}
