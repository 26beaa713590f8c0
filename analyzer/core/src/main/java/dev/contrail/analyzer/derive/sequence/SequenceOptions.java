package dev.contrail.analyzer.derive.sequence;

import java.util.Locale;

/**
 * How a sequence diagram is made.
 *
 * @param collapse who gets a lifeline of its own
 * @param folding whether repeats are drawn once
 */
public record SequenceOptions(Collapse collapse, Folding folding) {
    /** A lifeline per instance; repeats are folded in long diagrams. */
    public static final SequenceOptions DEFAULT = new SequenceOptions(Collapse.INSTANCE, Folding.AUTO);

    /** Who gets a lifeline of its own. */
    public enum Collapse {
        /** Every object. */
        INSTANCE,
        /** Every class, every name, and threads whose names differ in their last number only. */
        CLASS,
        /** Every package, and every name and class without one. */
        PACKAGE;

        @Override
        public String toString() {
            return word(this);
        }
    }

    /** Whether repeats are drawn once. */
    public enum Folding {
        /** Wherever there are some. */
        ALWAYS,
        /** Only in diagrams too long to be taken in at a glance: of more than 60 messages. */
        AUTO,
        /** Every message is drawn. */
        NEVER;

        private static final int GLANCE = 60;

        boolean applies(int messages) {
            return this == ALWAYS || (this == AUTO && messages > GLANCE);
        }

        @Override
        public String toString() {
            return word(this);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** With another collapse level. */
    public SequenceOptions collapse(Collapse level) {
        return new SequenceOptions(level, folding);
    }

    /** With another rule for repeats. */
    public SequenceOptions folding(Folding rule) {
        return new SequenceOptions(collapse, rule);
    }
}
