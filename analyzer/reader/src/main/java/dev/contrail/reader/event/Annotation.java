package dev.contrail.reader.event;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of an event type or a field, as a recording holds it.
 *
 * @param type the full name of its interface, such as {@code jdk.jfr.Label}
 * @param values its values by name, as texts; those of an array as {@code name-0}, {@code name-1} and so on
 */
public record Annotation(String type, Map<String, String> values) {
    public Annotation {
        Objects.requireNonNull(type, "type");
        values = Map.copyOf(values);
    }

    /** What its {@code value} is; null when it has none. */
    public @Nullable String value() {
        return values.get("value");
    }
}
