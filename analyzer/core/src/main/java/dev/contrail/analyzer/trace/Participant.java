package dev.contrail.analyzer.trace;

import java.util.Objects;

/**
 * Someone who sends, receives or is acted upon.
 *
 * @param name a name, or the type of an instance, as it is shown: a class without its package, unless two look alike
 * @param fullName the same as it was recorded: a class with its package
 * @param instance tells instances of one type apart in the recording, in all 64 bits; 0 when the name says it all
 * @param number counts the instances of one type by first appearance, from 1; 0 when the name says it all
 */
public record Participant(String name, String fullName, long instance, int number) {
    public Participant {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fullName, "fullName");
    }

    /** One whose name is shown as it was recorded. */
    public Participant(String name, long instance, int number) {
        this(name, name, instance, number);
    }

    /** The package of its class; empty for a name, and for a class that was recorded without one. */
    public String packageName() {
        return ClassNames.packageOf(fullName);
    }

    /** The name to show: {@code HttpConnection#1}. */
    public String displayName() {
        return number == 0 ? name : name + "#" + number;
    }
}
