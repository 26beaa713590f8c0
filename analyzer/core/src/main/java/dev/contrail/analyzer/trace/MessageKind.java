package dev.contrail.analyzer.trace;

/** What a message does. */
public enum MessageKind {
    /** Asks, tells, signals: may be answered. */
    CALL,
    /** Answers. */
    REPLY,
    /** The receiver begins to exist. */
    CREATE,
    /** The receiver ceases to exist. */
    CLOSE;

    private static final MessageKind[] VALUES = values();

    /** The kind whose ordinal a column holds. */
    public static MessageKind at(int ordinal) {
        return VALUES[ordinal];
    }
}
