package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.unit.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What snapshots of one table have in common.
 *
 * @param type the event type, or another name for several of them
 * @param measures names of numbers
 * @param units what each of these is a number of
 * @param attributes names of texts
 * @param sums those measures that are counted up over the snapshots of a subject
 */
public record SnapshotFields(
        String type, List<String> measures, List<Unit> units, List<String> attributes, Set<String> sums) {
    public SnapshotFields {
        Objects.requireNonNull(type, "type");
        measures = List.copyOf(measures);
        units = List.copyOf(units);
        attributes = List.copyOf(attributes);
        sums = Set.copyOf(sums);
    }

    /** Those whose measures are only numbers. */
    SnapshotFields(String type, List<String> measures, List<String> attributes) {
        this(type, measures, Collections.nCopies(measures.size(), Unit.NONE), attributes, Set.of());
    }
}
