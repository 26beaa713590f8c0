package dev.contrail.analyzer.trace;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What snapshots of one table have in common.
 *
 * @param type the event type, or another name for several of them
 * @param measures names of numbers
 * @param attributes names of texts
 * @param sums those measures that are counted up over the snapshots of a subject
 */
public record SnapshotFields(String type, List<String> measures, List<String> attributes, Set<String> sums) {
    public SnapshotFields {
        Objects.requireNonNull(type, "type");
        measures = List.copyOf(measures);
        attributes = List.copyOf(attributes);
        sums = Set.copyOf(sums);
    }
}
