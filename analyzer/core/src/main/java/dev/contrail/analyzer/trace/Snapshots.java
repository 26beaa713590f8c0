package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;

/**
 * Snapshots with the same fields; one row each, in order of time.
 *
 * @param type the event type they were recorded as
 * @param time when each was taken
 * @param thread who took it
 * @param subject whose state it is, a participant
 * @param action what had just been done, a text
 * @param measures the numeric fields; NaN where a row has none
 * @param attributes the other fields
 */
public record Snapshots(
        String type,
        LongColumn time,
        IntColumn thread,
        IntColumn subject,
        IntColumn action,
        List<Measure> measures,
        List<Attribute> attributes) {

    public Snapshots {
        measures = List.copyOf(measures);
        attributes = List.copyOf(attributes);
    }

    /** A numeric field: its name, what its values are numbers of, and its values, a row each. */
    public record Measure(String name, Unit unit, DoubleColumn values) {
        /** One that is only a number. */
        public Measure(String name, DoubleColumn values) {
            this(name, Unit.NONE, values);
        }

        /** Its name with what its values are in: {@code size [B]}. */
        public String title() {
            return unit == Unit.NONE ? name : name + " [" + unit.symbol() + "]";
        }
    }

    /** A field that is not a number: its name and its texts, a row each. */
    public record Attribute(String name, IntColumn texts) {}

    /** Whether they are statistics that the JDK tells at intervals: that one is taken is nothing that the program does. */
    public boolean areStatistics() {
        return JvmNumbers.arePeriodic(type);
    }

    /** Whether they are numbers of the JVM itself: that they fall, or are told no more, is nothing that the program does. */
    public boolean areOfJvm() {
        return type.startsWith("jdk.");
    }

    /** What its numbers are between two rows of a subject. */
    public Interpolation interpolation() {
        return JvmNumbers.interpolation(type);
    }

    /** Which are to be looked at first, the least: those of the program, then what most want to know of its JVM. */
    public int rank() {
        return JvmNumbers.placeOf(type);
    }

    /** How many rows. */
    public int size() {
        return time.size();
    }

    /** Some rows, in the given order. */
    public Snapshots rows(int[] rows) {
        return new Snapshots(
                type,
                time.rows(rows),
                thread.rows(rows),
                subject.rows(rows),
                action.rows(rows),
                measures.stream()
                        .map(m -> new Measure(m.name(), m.unit(), m.values().rows(rows)))
                        .toList(),
                attributes.stream()
                        .map(a -> new Attribute(a.name(), a.texts().rows(rows)))
                        .toList());
    }
}
