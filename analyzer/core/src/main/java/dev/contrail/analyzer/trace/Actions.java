package dev.contrail.analyzer.trace;

/**
 * What threads did; one row each, in order of start.
 *
 * @param type event type, a text
 * @param start when it began
 * @param duration how long it took, 0 for an instant
 * @param thread who did it
 * @param queue what it was done with, a participant
 * @param action what was done, a text
 * @param task what it was done to, a participant
 */
public record Actions(
        IntColumn type,
        LongColumn start,
        LongColumn duration,
        IntColumn thread,
        IntColumn queue,
        IntColumn action,
        IntColumn task) {

    /** How many rows. */
    public int size() {
        return start.size();
    }

    /** Some rows, in the given order. */
    public Actions rows(int[] rows) {
        return new Actions(
                type.rows(rows),
                start.rows(rows),
                duration.rows(rows),
                thread.rows(rows),
                queue.rows(rows),
                action.rows(rows),
                task.rows(rows));
    }
}
