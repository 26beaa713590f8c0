package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.Row;

/** The event's own thread. */
final class ThreadValue extends TextValue {
    private final TraceBuilder trace;
    private final Row row;
    private int lastThread = Row.ABSENT;
    private int lastText = Trace.ABSENT;

    ThreadValue(TraceBuilder trace, Row row) {
        super(trace);
        this.trace = trace;
        this.row = row;
    }

    @Override
    public int text() {
        int thread = row.thread;
        if (thread != lastThread) {
            lastThread = thread;
            lastText = thread == Row.ABSENT
                    ? Trace.ABSENT
                    : trace.text(trace.threadAt(thread).displayName());
        }
        return lastText;
    }
}
