package dev.contrail.analyzer.trace;

import java.util.Objects;

/**
 * Someone who sends, receives or is acted upon.
 *
 * @param name a name, or the type of an instance
 * @param instance tells instances of one type apart in the recording, in all 64 bits; 0 when the name says it all
 * @param number counts the instances of one type by first appearance, from 1; 0 when the name says it all
 */
public record Participant(String name, long instance, int number) {
    public Participant {
        Objects.requireNonNull(name, "name");
    }

    /** The name to show: {@code HttpConnection#1}. */
    public String displayName() {
        return number == 0 ? name : name + "#" + number;
    }
}
