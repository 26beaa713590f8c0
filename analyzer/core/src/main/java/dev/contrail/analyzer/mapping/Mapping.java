package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.EventType;
import java.util.Optional;

/** Finds out how the events of a type are drawn. */
@FunctionalInterface
public interface Mapping {
    /** The mapping of a type; empty when this source has nothing to say of it. */
    Optional<TypeMapping> of(EventType type);

    /** This mapping, or another where this one has nothing to say. */
    default Mapping orElse(Mapping other) {
        return type -> {
            Optional<TypeMapping> mine = of(type);
            return mine.isPresent() ? mine : other.of(type);
        };
    }

    /** What is drawn when the user gives no mapping file: what annotations say. */
    static Mapping standard() {
        return new AnnotationMapping();
    }
}
