package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;

/**
 * Pauses of the JVM and waits of threads; one row each, in order of start.
 *
 * @param name what it is, a text
 * @param start when it began
 * @param duration how long it took
 * @param thread who waited; {@link Trace#ABSENT} for a pause of all threads
 * @param detail what was waited for, a text
 * @param id rows of one name with the same number are parts of one; 0 for a row that is whole
 * @param place where in the program, a text; {@link Trace#ABSENT} where nobody asked for it
 * @param lastHolder the thread that had what was waited for, the last of those who had it meanwhile; a text
 * @param count how many waits of a thread a row stands for: more than one where short ones were folded
 * @param stepNanos how far those that one row stands for begin from each other at most; 0 when each has a row
 */
public record Overlays(
        IntColumn name,
        LongColumn start,
        LongColumn duration,
        IntColumn thread,
        IntColumn detail,
        LongColumn id,
        IntColumn place,
        IntColumn lastHolder,
        IntColumn count,
        long stepNanos) {

    /** None. */
    public static final Overlays NONE = new Overlays(
            IntColumn.of(),
            LongColumn.of(),
            LongColumn.of(),
            IntColumn.of(),
            IntColumn.of(),
            LongColumn.of(),
            IntColumn.of(),
            IntColumn.of(),
            IntColumn.of(),
            0);

    /** How many rows. */
    public int size() {
        return start.size();
    }

    /** Whether all threads stood still. */
    public boolean isPause(int row) {
        return thread.get(row) == Trace.ABSENT;
    }

    /** Some rows, in the given order. */
    public Overlays rows(int[] rows) {
        return rows.length == size()
                ? this
                : new Overlays(
                        name.rows(rows),
                        start.rows(rows),
                        duration.rows(rows),
                        thread.rows(rows),
                        detail.rows(rows),
                        id.rows(rows),
                        place.rows(rows),
                        lastHolder.rows(rows),
                        count.rows(rows),
                        stepNanos);
    }
}
