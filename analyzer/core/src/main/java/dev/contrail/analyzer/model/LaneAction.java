package dev.contrail.analyzer.model;

import java.util.Objects;

/**
 * One thing threads do, counted over a run: a colour and a legend entry.
 *
 * @param name what a legend calls it
 * @param color an index of {@link Categories#colorOf}
 * @param count how many marks, spans and instants, with those that others stand for
 * @param spans how many of them last
 * @param nanos how long the spans last in all
 * @param samples how many samples stand behind the marks; 0 when they were recorded from begin to end
 * @param periodNanos how far these samples are apart; 0 when that is not known
 */
public record LaneAction(String name, int color, long count, long spans, long nanos, long samples, long periodNanos) {
    public LaneAction {
        Objects.requireNonNull(name, "name");
        if (spans < 0 || spans > count || nanos < 0) {
            throw new IllegalArgumentException(
                    "action '" + name + "': " + spans + " spans of " + count + " marks, " + nanos + " ns");
        }
    }

    /** One that was recorded from begin to end. */
    public LaneAction(String name, int color, long count, long spans, long nanos) {
        this(name, color, count, spans, nanos, 0, 0);
    }

    /** Whether it says that something went wrong. */
    public boolean isAlarm() {
        return color == Categories.ALARM;
    }

    /** Whether it was only seen, and less than others, so that it shares its colour with more of the kind. */
    public boolean isAmongOthers() {
        return color == Categories.OTHERS;
    }

    /** How many a legend tells: of what was only seen the samples, since a mark stands for several. */
    public long told() {
        return isSampled() ? samples : count;
    }

    /** Whether threads were only seen doing it from time to time. */
    public boolean isSampled() {
        return samples > 0;
    }
}
