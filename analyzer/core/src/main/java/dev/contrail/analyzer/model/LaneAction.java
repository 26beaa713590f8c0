package dev.contrail.analyzer.model;

import java.util.Objects;

/**
 * One thing threads do, counted over a run: a colour and a legend entry.
 *
 * @param name what a legend calls it
 * @param color an index of {@link Categories#colorOf}
 * @param count how many marks, spans and instants
 * @param spans how many of them last
 * @param nanos how long the spans last in all
 */
public record LaneAction(String name, int color, long count, long spans, long nanos) {
    public LaneAction {
        Objects.requireNonNull(name, "name");
        if (spans < 0 || spans > count || nanos < 0) {
            throw new IllegalArgumentException(
                    "action '" + name + "': " + spans + " spans of " + count + " marks, " + nanos + " ns");
        }
    }

    /** Whether it says that something went wrong. */
    public boolean isAlarm() {
        return color == Categories.ALARM;
    }
}
