package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.Objects;

/**
 * A field of an event type that says nothing for a picture, but is kept: someone's own. A column with a value for each row
 * of its table; only those in rows of its event type mean something.
 *
 * @param type the event type that has the field, a text
 * @param name the field's name
 * @param kind what its values are
 * @param unit what its numbers are numbers of
 * @param values a text's index or {@link Trace#ABSENT}, a whole number, the bits of a double, or 0 and 1
 */
public record Attribute(int type, String name, Kind kind, Unit unit, LongColumn values) {
    /** The name of the one that tells who has what an open wait is for. */
    public static final String HELD_BY = "held by";

    /** The name of the one that tells who had what a wait was for, the last of those who had it meanwhile. */
    public static final String LAST_HELD_BY = "last held by";

    /** The name of the one that tells where in the program a wait was. */
    public static final String AT = "at";

    /** The name of the one that tells that it is not known when an open wait began. */
    public static final String BEGAN = "began";

    /** The name of the one that tells that the thread of an open span has ended; without a value while it was alive. */
    public static final String ITS_THREAD = "its thread";

    /** The name of the one that tells the thread that began a span which another one ended. */
    public static final String BEGUN_ON = "begun on";

    /** The name of the one that tells the thread that ended a span which another one began. */
    public static final String ENDED_ON = "ended on";

    /** The name of the one that tells how many samples a row stands for; other rows have none. */
    public static final String SAMPLES = "samples";

    /** The name of the one that tells how long it is from one sample to the next; 0 when that is not known. */
    public static final String PERIOD = "sampled every";

    /** The name of the one that tells how many waits a row stands for, where short ones were folded; other rows have none. */
    public static final String FOLDED = "folded";

    /** What the values of a field are. */
    public enum Kind {
        /** Texts, by index; also names of classes and threads. */
        TEXT,
        /** Whole numbers. */
        INTEGER,
        /** Numbers with a fraction, as {@link Double#doubleToRawLongBits bits}. */
        DECIMAL,
        /** 1 for true, 0 for false. */
        BOOLEAN
    }

    public Attribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
    }

    /** Some rows, in the given order. */
    Attribute rows(int[] rows) {
        return new Attribute(type, name, kind, unit, values.rows(rows));
    }
}
