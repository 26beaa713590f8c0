package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.EventType;

/** Turns the JVM's own reports of lost events into what a trace lacks. */
final class DataLossAppender extends RowAppender {
    static final String TYPE = "jdk.DataLoss";

    private final RowValue amount;

    DataLossAppender(EventType type, TraceBuilder trace) {
        super(type, trace);
        amount = value(new Value.OfField("amount"));
    }

    @Override
    public void append() {
        trace.lose(amount.integer());
    }
}
