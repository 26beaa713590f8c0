package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.RowSink;
import java.util.List;

/** Turns the JVM's own reports of lost events into what a trace lacks. */
final class DataLossAppender extends RowSink {
    static final String TYPE = "jdk.DataLoss";

    private final TraceBuilder trace;
    private final RowValue amount;

    DataLossAppender(EventType type, TraceBuilder trace) {
        this.trace = trace;
        amount = new RowTarget(type, trace, row, List.of(), false, List.of()).field("amount");
    }

    @Override
    public void append() {
        trace.lose(amount.integer());
    }
}
