package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.naming.PartPlaces;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the rows of the three pictures. */
final class PictureRows {
    private final MessageRows messages = new MessageRows();
    private final CallRows calls = new CallRows();
    private final ActionRows actions = new ActionRows();
    private final SampleRows samples = new SampleRows();
    private final Map<SnapshotFields, SnapshotRows> snapshots = new LinkedHashMap<>();

    MessageRows messages() {
        return messages;
    }

    CallRows calls() {
        return calls;
    }

    ActionRows actions() {
        return actions;
    }

    SampleRows samples() {
        return samples;
    }

    Map<SnapshotFields, SnapshotRows> snapshots() {
        return snapshots;
    }

    SnapshotRows snapshots(SnapshotFields fields) {
        return snapshots.computeIfAbsent(fields, SnapshotRows::new);
    }

    /** How many there are. */
    long size() {
        long size = (long) messages.size() + calls.size() + actions.size() + samples.size();
        for (SnapshotRows table : snapshots.values()) {
            size += table.size();
        }
        return size;
    }

    /** Finds the order of a part's rows, before it is appended; then nothing may be added. */
    void sort() {
        messages.sort();
        actions.sort();
        snapshots.values().forEach(SnapshotRows::sort);
    }

    /** Appends what another collected, and empties it. */
    void addAll(PictureRows part, PartPlaces places) {
        messages.addAll(part.messages, places);
        calls.addAll(part.calls, places);
        actions.addAll(part.actions, places);
        samples.addAll(part.samples, places);
        part.snapshots.forEach((fields, rows) -> snapshots(fields).addAll(rows, places));
    }
}
