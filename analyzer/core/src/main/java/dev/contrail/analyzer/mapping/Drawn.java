package dev.contrail.analyzer.mapping;

import java.util.List;

/**
 * One way in which events of a type are drawn.
 *
 * @param how in which picture, and what stands for what
 * @param when an event is drawn when all of these hold
 * @param origin who says so
 */
public record Drawn(TypeMapping how, List<Condition> when, Origin origin) {
    public Drawn {
        when = List.copyOf(when);
    }

    /** Events that are all drawn so. */
    public static Drawn always(TypeMapping how, Origin origin) {
        return new Drawn(how, List.of(), origin);
    }
}
