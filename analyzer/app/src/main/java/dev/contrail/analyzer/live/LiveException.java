package dev.contrail.analyzer.live;

import org.jspecify.annotations.Nullable;

/** A JVM cannot be reached or refuses; the message says why in one line, the advice what to do. */
public final class LiveException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String advice;

    LiveException(Reason reason, String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.advice = advice;
    }

    /** What kind of obstacle. */
    public enum Reason {
        /** There is no such JVM, or it has ended. */
        ABSENT,
        /** It is there, but it does not let us in, or this Java cannot ask. */
        REFUSED,
        /** It has no event type with a level. */
        WITHOUT_LIBRARY
    }

    public Reason reason() {
        return reason;
    }

    /** What to do about it; may have several lines. */
    public String advice() {
        return advice;
    }
}
