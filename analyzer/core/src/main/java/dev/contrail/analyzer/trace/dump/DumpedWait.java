package dev.contrail.analyzer.trace.dump;

import java.util.Objects;

/**
 * What a thread waits for.
 *
 * @param kind how
 * @param className the class of the object that it waits for, in full; empty when there is none
 * @param address where that object was, which tells objects of one dump apart; 0 when there is none, or when it waits until
 *     another thread has initialized the class itself
 * @param holder the name of the thread that has it; empty when that is not known
 */
public record DumpedWait(Kind kind, String className, long address, String holder) {
    /** Of a thread that does not wait, or of which nobody knows. */
    public static final DumpedWait NONE = new DumpedWait(Kind.NONE, "", 0, "");

    public DumpedWait {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(holder, "holder");
    }

    /** Whether it waits at all. */
    public boolean isAny() {
        return kind != Kind.NONE;
    }

    /** Whether it waits until another thread has initialized a class. */
    public boolean isForInitializer() {
        return kind == Kind.LOCK && address == 0 && !className.isEmpty();
    }

    /** A wait for no object. */
    static DumpedWait of(Kind kind) {
        return new DumpedWait(kind, "", 0, "");
    }

    DumpedWait heldBy(String thread) {
        return new DumpedWait(kind, className, address, thread);
    }

    /** How a thread waits; called what the JDK's events of ended waits are called, too. */
    public enum Kind {
        /** Not at all. */
        NONE(""),
        /** For a monitor, for a lock that has an owner, or for a class that another thread initializes. */
        LOCK("lock"),
        /** Parked: for a result, for a permit, for something in a queue. */
        PARK("park"),
        /** To be notified. */
        WAIT("wait"),
        /** For time to pass. */
        SLEEP("sleep"),
        /** For the other end of a connection to send something or to take it. */
        SOCKET("socket"),
        /** For a connection to come or to be made. */
        CONNECT("socket");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Such as {@code lock}; empty for {@link #NONE}. */
        public String word() {
            return word;
        }
    }
}
