package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.unit.Unit;

/** One part of a mapped event, of the event that is in the row. */
public abstract class RowValue {
    /** Whether it is a text, not a number. */
    abstract boolean isText();

    /** The value as an index into the trace's texts; {@code Trace.ABSENT} when there is none. */
    public abstract int text();

    /** The value as an integer: a text gives a number that is the same for the same text, 0 for none. */
    public abstract long integer();

    /** What its numbers are numbers of. */
    public Unit unit() {
        return Unit.NONE;
    }

    /** Whether {@link #bits} gives the bits of a double: a number with a fraction, or one that is kept in its unit. */
    public boolean isDecimal() {
        return false;
    }

    /** The value: an index into the trace's texts, a whole number, the bits of a double in its unit, or 0 and 1. */
    public long bits() {
        return isText() ? text() : integer();
    }

    /** The value as a number to plot, in its unit; NaN when it is none. */
    public abstract double decimal();
}
