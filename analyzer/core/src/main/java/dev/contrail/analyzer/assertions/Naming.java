package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.trace.Participant;
import java.util.List;

/** The names by which a test may call a participant. */
final class Naming {
    private Naming() {}

    /** As it is shown, as it was recorded, and its class without packages; of an object with and without its number. */
    static List<String> of(Participant who) {
        String simple = who.number() == 0 ? who.name() : simple(who.fullName());
        return List.of(who.displayName(), who.name(), who.fullName(), simple, simple + "#" + who.number());
    }

    private static String simple(String className) {
        return className.substring(1 + Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')));
    }
}
