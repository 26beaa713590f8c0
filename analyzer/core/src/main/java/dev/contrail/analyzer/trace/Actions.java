package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

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
 * @param open the rows, in order, whose end is not known: they last until the recording ends
 * @param attributes fields of event types that the columns above have no place for
 */
public record Actions(
        IntColumn type,
        LongColumn start,
        LongColumn duration,
        IntColumn thread,
        IntColumn queue,
        IntColumn action,
        IntColumn task,
        IntColumn open,
        List<Attribute> attributes) {

    /** Stands behind the name of what a span was done to, where it is shown apart from threads since it moved between them. */
    public static final String ACROSS_THREADS = " (across threads)";

    public Actions {
        attributes = List.copyOf(attributes);
    }

    /** How many rows. */
    public int size() {
        return start.size();
    }

    /** Whether nobody knows when it began, as of a wait that only a dump of threads tells of. */
    public boolean isBegunUnseen(int row) {
        return attributes.stream()
                .anyMatch(attribute -> attribute.name().equals(Attribute.BEGAN)
                        && attribute.type() == type.get(row)
                        && attribute.values().get(row) != Trace.ABSENT);
    }

    /** Whether it had not ended when the recording did. */
    public boolean isOpen(int row) {
        int low = 0;
        int high = open.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (open.get(middle) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < open.size() && open.get(low) == row;
    }

    /** Which rows are spans that another thread ended than began them; they name no thread. */
    public IntPredicate moved() {
        List<Attribute> ends = attributes.stream()
                .filter(attribute -> attribute.name().equals(Attribute.ENDED_ON))
                .toList();
        return row -> thread.get(row) == Trace.ABSENT
                && ends.stream()
                        .anyMatch(end ->
                                end.type() == type.get(row) && end.values().get(row) != Trace.ABSENT);
    }

    /** How many samples a row stands for; 0 for those that were recorded from begin to end. */
    public IntToLongFunction samples() {
        return ofType(Attribute.SAMPLES);
    }

    /** How far the samples are apart that a row stands for, in nanoseconds; 0 when that is not known. */
    public IntToLongFunction period() {
        IntToLongFunction bits = ofType(Attribute.PERIOD);
        return row -> (long) Double.longBitsToDouble(bits.applyAsLong(row));
    }

    /** Whether some rows stand for samples. */
    public boolean areSampled() {
        return !sampledTypes().isEmpty();
    }

    /** The event types of rows that may stand for samples, texts. */
    public BitSet sampledTypes() {
        var types = new BitSet();
        attributes.stream()
                .filter(attribute -> attribute.name().equals(Attribute.SAMPLES))
                .forEach(attribute -> types.set(attribute.type()));
        return types;
    }

    /**
     * How many samples stand behind each action that was only ever seen, by its text; 0 for what was recorded from begin to
     * end at least once, and for texts that name no action.
     *
     * @param texts how many texts the trace has
     */
    public long[] onlySampled(int texts) {
        long[] samplesOf = new long[texts];
        BitSet sampledTypes = sampledTypes();
        if (sampledTypes.isEmpty()) {
            return samplesOf;
        }
        var recorded = new BitSet();
        IntToLongFunction samples = samples();
        Scan typeOf = type.scan();
        Scan actionOf = action.scan();
        for (int row = 0; row < size(); row++) {
            int text = actionOf.getInt(row);
            if (text != Trace.ABSENT) {
                long seen = sampledTypes.get(typeOf.getInt(row)) ? samples.applyAsLong(row) : 0;
                samplesOf[text] += seen;
                if (seen == 0) {
                    recorded.set(text);
                }
            }
        }
        recorded.stream().forEach(text -> samplesOf[text] = 0);
        return samplesOf;
    }

    private IntToLongFunction ofType(String name) {
        Attribute[] found = attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .toArray(Attribute[]::new);
        return row -> {
            for (Attribute attribute : found) {
                if (attribute.type() == type.get(row)) {
                    return attribute.values().get(row);
                }
            }
            return 0;
        };
    }

    /** How many a row stands for: more than one where short ones were folded. */
    public IntToLongFunction counts() {
        if (!areFolded()) {
            return row -> 1;
        }
        IntToLongFunction folded = ofType(Attribute.FOLDED);
        return row -> Math.max(1, folded.applyAsLong(row));
    }

    /** Whether some rows stand for more than one. */
    public boolean areFolded() {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(Attribute.FOLDED));
    }

    /** Those that were recorded from begin to end. */
    public Actions withoutSamples() {
        BitSet sampledTypes = sampledTypes();
        if (sampledTypes.isEmpty()) {
            return this;
        }
        IntToLongFunction samples = samples();
        Scan typeOf = type.scan();
        int[] kept = new int[size()];
        int size = 0;
        for (int row = 0; row < kept.length; row++) {
            if (!sampledTypes.get(typeOf.getInt(row)) || samples.applyAsLong(row) == 0) {
                kept[size++] = row;
            }
        }
        return rows(Arrays.copyOf(kept, size));
    }

    private IntColumn openOf(int[] rows) {
        var still = new IntColumn.Builder();
        for (int row = 0; row < rows.length && open.size() > 0; row++) {
            if (isOpen(rows[row])) {
                still.add(row);
            }
        }
        return still.build();
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
                task.rows(rows),
                openOf(rows),
                attributes.stream().map(attribute -> attribute.rows(rows)).toList());
    }
}
