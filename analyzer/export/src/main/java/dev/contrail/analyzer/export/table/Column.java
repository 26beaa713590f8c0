package dev.contrail.analyzer.export.table;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param name lower case with underscores; ends in the unit, if it has one: {@code duration_ns}
 * @param type what its values are
 * @param meaning one sentence, for documentation and metadata
 */
public record Column(String name, Type type, String meaning) {
    /** In a column of whole numbers: no value. */
    public static final long NONE = Long.MIN_VALUE;

    /** In a column of texts: no value. */
    public static final long NO_TEXT = -1;

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** What the values of a column are, and how a row holds them. */
    public enum Type {
        /** An instant in UTC, to the microsecond; a row holds nanoseconds since the epoch. */
        TIME,
        /** A whole number; {@link Column#NONE} for none. */
        WHOLE,
        /** A number; a row holds its bits, those of NaN for none. */
        DECIMAL,
        /** Yes or no; a row holds 1 or 0. */
        FLAG,
        /** A text; a row holds its place in the texts, or {@link Column#NO_TEXT}. */
        TEXT
    }
}
