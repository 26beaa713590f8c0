package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.EventType;
import java.util.List;
import java.util.function.Predicate;

/** Finds out how the events of a type are drawn. */
@FunctionalInterface
public interface Mapping {
    /** How events of a type are drawn, once for each picture; empty when this source has nothing to say of it. */
    List<Drawn> of(EventType type);

    /** This mapping, or another where this one has nothing to say. */
    default Mapping orElse(Mapping other) {
        return type -> {
            List<Drawn> mine = of(type);
            return mine.isEmpty() ? other.of(type) : mine;
        };
    }

    /** This mapping for pictures that do not draw all: of other events, only the times count. */
    default Mapping seeing(Predicate<TypeMapping> wanted) {
        return type -> of(type).stream()
                .filter(drawn -> wanted.test(drawn.how()) || drawn.isInPictures())
                .map(drawn -> wanted.test(drawn.how()) ? drawn : drawn.as(new TypeMapping.Unseen(drawn.how())))
                .toList();
    }

    /** This mapping without some of the ways in which it draws. */
    default Mapping only(Predicate<TypeMapping> wanted) {
        return type ->
                of(type).stream().filter(drawn -> wanted.test(drawn.how())).toList();
    }

    /** This mapping without where in the program threads waited, which takes time to find out. */
    default Mapping withoutPlaces() {
        return type -> of(type).stream()
                .map(drawn -> drawn.how() instanceof TypeMapping.Overlay wait ? drawn.as(wait.inShort()) : drawn)
                .toList();
    }

    /** This mapping, for a program whose own packages are these; none for all but the JDK's and well-known frameworks'. */
    default Mapping ofApplication(List<String> packages) {
        return packages.isEmpty()
                ? this
                : type -> of(type).stream()
                        .map(drawn -> new Drawn(drawn.how(), drawn.when(), drawn.origin(), packages))
                        .toList();
    }

    /** What is drawn when the user gives no mapping file and wants no presets: what annotations say. */
    static Mapping standard() {
        return new AnnotationMapping();
    }
}
