package dev.contrail.analyzer.export.rows;

import dev.contrail.analyzer.export.rows.RecordedRows.Counts;
import dev.contrail.analyzer.export.rows.RecordedRows.StateRows;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a recording's rows batch by batch, so that a recording of any size can be written in order of time. */
public final class RowStore implements Batch.Taker, Closeable {
    private final SortedRows messages = new SortedRows(Rows.MESSAGE_WIDTH);
    private final SortedRows actions = new SortedRows(Rows.ACTION_WIDTH);
    private final Map<StateKey, SortedRows> states = new LinkedHashMap<>();
    private long messageCount;
    private long actionCount;
    private long snapshotCount;

    private record StateKey(String type, List<String> measures) {}

    @Override
    public void take(Batch batch) throws IOException {
        messageCount += batch.messages().size();
        actionCount += batch.actions().size();
        keep(Rows.of(batch.messages()), messages);
        keep(Rows.of(batch.actions()), actions);
        for (Snapshots snapshots : batch.snapshots()) {
            snapshotCount += snapshots.size();
            List<String> measures =
                    snapshots.measures().stream().map(Snapshots.Measure::title).toList();
            SortedRows rows = states.computeIfAbsent(
                    new StateKey(snapshots.type(), measures),
                    key -> new SortedRows(Rows.FIRST_MEASURE + measures.size()));
            keep(Rows.of(snapshots), rows);
        }
    }

    private static void keep(Rows from, SortedRows to) throws IOException {
        from.forEach(to::add);
        to.endStretch();
    }

    /** The rows, with the trace that tells what their numbers mean. */
    public RecordedRows with(Trace trace) {
        var stateRows = new ArrayList<StateRows>();
        states.forEach((key, rows) -> stateRows.add(new StateRows(key.type, key.measures, rows::forEach)));
        return new RecordedRows(
                trace,
                messages::forEach,
                actions::forEach,
                stateRows,
                new Counts(messageCount, actionCount, snapshotCount));
    }

    @Override
    public void close() throws IOException {
        messages.close();
        actions.close();
        for (SortedRows rows : states.values()) {
            rows.close();
        }
    }
}
