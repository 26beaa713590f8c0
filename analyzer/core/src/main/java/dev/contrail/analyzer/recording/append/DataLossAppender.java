package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.recording.row.StackTraces;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.RowSink;
import java.util.List;

/** Turns the JVM's own reports of lost events into what a trace lacks. */
public final class DataLossAppender extends RowSink {
    public static final String TYPE = "jdk.DataLoss";

    private final TraceBuilder trace;
    private final RowValue amount;

    public DataLossAppender(EventType type, TraceBuilder trace) {
        this.trace = trace;
        amount = new RowTarget(type, trace, row, new StackTraces(), false, List.of()).field("amount");
    }

    @Override
    public void append() {
        trace.lose(amount.integer());
    }
}
