package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.Set;

/**
 * A comparison that should hold in every snapshot of a subject type.
 *
 * @param text the comparison as it was written
 * @param subject the {@link StatePanel#subject} it was checked on
 * @param measures the measures it names
 * @param bound the number that its only measure is compared with; NaN when it is not that simple
 * @param checked how many snapshots had a value for all measures
 * @param violationTimes when it did not hold; nanoseconds since the epoch, ascending
 */
public record StateAssertion(
        String text, String subject, Set<String> measures, double bound, long checked, LongColumn violationTimes) {

    public StateAssertion {
        measures = Set.copyOf(measures);
    }

    /** How often it did not hold. */
    public long violations() {
        return violationTimes.size();
    }
}
