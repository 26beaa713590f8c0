package dev.contrail.analyzer.trace;

import java.util.Objects;

/** Counts the events that a rule of a mapping took into a trace. Not thread-safe. */
public final class Tally {
    /** The source of a rule that nobody wrote. */
    public static final String INFERRED = "inference from names of fields";

    private long events;

    /** What is drawn by a rule. */
    public enum Picture {
        /** Messages. */
        SEQUENCE,
        /** Snapshots. */
        STATE,
        /** Actions. */
        LANES,
        /** Pauses and waits. */
        OVERLAY,
        /** Nothing that is a picture. */
        NONE
    }

    /**
     * A rule.
     *
     * @param source who wrote it: a file's name or another phrase; empty for the recording itself
     * @param line where it stands there; 0 when that is not known
     * @param picture what it draws
     * @param yields whether it is used only where nothing else draws that picture
     */
    public record Key(String source, int line, Picture picture, boolean yields) {
        public Key {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(picture, "picture");
        }
    }

    /** How many events a rule took. */
    public record Count(Key key, long events) {}

    /** Counts one more. */
    public void add() {
        events++;
    }

    public void add(Tally other) {
        events += other.events;
    }

    public long events() {
        return events;
    }
}
