package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.unseen.EventTimes;
import dev.contrail.analyzer.trace.unseen.Unseen;
import dev.contrail.reader.event.RowSink;

/**
 * Takes the marks that {@code contrail-junit} sets where a test begins and ends: nothing is drawn of them, but times count from
 * them, so that the message of a failed test, which knows when it began, has the times that its recording has.
 */
public final class TestMarkSink extends RowSink {
    public static final String TYPE = "contrail.Test";

    private final EventTimes times;

    public TestMarkSink(TraceBuilder trace) {
        this.times = trace.unseen().times(Unseen.Kind.MARK, false);
    }

    @Override
    public void append() {
        times.add(row.thread, row.start);
    }
}
