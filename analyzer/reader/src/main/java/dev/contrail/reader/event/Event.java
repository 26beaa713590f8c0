package dev.contrail.reader.event;

import org.jspecify.annotations.Nullable;

/**
 * An event, with every field. The same object is used for the next event of its type, so it is valid only while it is
 * handed over.
 */
public interface Event extends Structure {
    /** Its type. */
    EventType type();

    /** When it starts; nanoseconds since the epoch. */
    long startNanos();

    /** How long it is, in nanoseconds; 0 at an instant. */
    long durationNanos();

    /** When it ends; nanoseconds since the epoch. */
    default long endNanos() {
        return startNanos() + durationNanos();
    }

    /** The thread that it happened on; null when it has none. */
    @Nullable
    JavaThread thread();

    /** Where in the program it happened; null when it does not tell. */
    @Nullable
    StackTrace stackTrace();
}
