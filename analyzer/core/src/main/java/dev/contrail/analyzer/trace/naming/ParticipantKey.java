package dev.contrail.analyzer.trace.naming;

import org.jspecify.annotations.Nullable;

/**
 * A participant as it is recorded.
 *
 * @param instance a number or a text, by which instances of one name are told apart; 0 when the name says it all
 */
record ParticipantKey(String name, Object instance) {
    private static final Long NO_INSTANCE = 0L;

    boolean isInstance() {
        return !instance.equals(NO_INSTANCE);
    }

    /* Methods are written out for the reason that those of TraceThread are. */

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParticipantKey key && name.equals(key.name) && instance.equals(key.instance);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + instance.hashCode();
    }
}
