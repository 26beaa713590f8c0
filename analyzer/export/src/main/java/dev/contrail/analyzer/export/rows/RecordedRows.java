package dev.contrail.analyzer.export.rows;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;

/**
 * The rows of one recording.
 *
 * @param trace its texts, participants and threads; its rows do not matter
 * @param messages a row for each message
 * @param actions a row for each action
 * @param states snapshots by type and measures
 * @param counts how many rows there are of each kind
 */
public record RecordedRows(Trace trace, Rows messages, Rows actions, List<StateRows> states, Counts counts) {
    public RecordedRows {
        states = List.copyOf(states);
    }

    /** How many rows. */
    public record Counts(long messages, long actions, long snapshots) {}

    /** Snapshots of one event type with the same measures. */
    public record StateRows(String type, List<String> measures, Rows rows) {
        public StateRows {
            measures = List.copyOf(measures);
        }
    }

    /** Those of a trace that is in memory. */
    public static RecordedRows of(Trace trace) {
        return new RecordedRows(
                trace,
                Rows.of(trace.messages()),
                Rows.of(trace.actions()),
                trace.snapshots().stream().map(RecordedRows::states).toList(),
                new Counts(
                        trace.messages().size(),
                        trace.actions().size(),
                        trace.snapshots().stream().mapToLong(Snapshots::size).sum()));
    }

    private static StateRows states(Snapshots snapshots) {
        return new StateRows(
                snapshots.type(),
                snapshots.measures().stream().map(Snapshots.Measure::title).toList(),
                Rows.of(snapshots));
    }
}
