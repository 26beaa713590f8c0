package dev.contrail.analyzer.mapping;

import java.util.Objects;

/**
 * Who says how events are drawn.
 *
 * @param kind what sort of source
 * @param name the mapping file's path or the preset's name; for the others empty
 * @param line where in that file, from 1; 0 when that is not known
 */
public record Origin(Kind kind, String name, int line) {
    /** The sources of a mapping, the one that counts most first. */
    public enum Kind {
        /** A mapping file of the user's. */
        FILE,
        /** Annotations in the recording. */
        ANNOTATIONS,
        /** What is known of a library. */
        PRESET,
        /** What is known of the JDK: drawn where nothing else is. */
        BACKGROUND,
        /** What the types of fields suggest: drawn where nothing else is. */
        INFERRED
    }

    /** What annotations in the recording say. */
    public static final Origin ANNOTATED = new Origin(Kind.ANNOTATIONS, "", 0);

    public Origin {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    /** Whether its events are drawn in a picture only when no other source has any for it. */
    public boolean yields() {
        return kind == Kind.BACKGROUND || kind == Kind.INFERRED;
    }
}
