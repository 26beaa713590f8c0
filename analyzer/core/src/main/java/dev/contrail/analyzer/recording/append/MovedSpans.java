package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.ActionRows;
import dev.contrail.analyzer.trace.build.AttributeRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.Unit;

/**
 * Spans that another thread ended than began them, as in a coroutine or a callback: no thread's work, so the row names
 * none. Where it began and where it ended are instants of these threads.
 */
final class MovedSpans {
    private final TraceBuilder trace;
    private final ActionRows rows;
    private final int type;
    private final AttributeRows.Values begunOn;
    private final AttributeRows.Values endedOn;

    MovedSpans(TraceBuilder trace, ActionRows rows, int type) {
        this.trace = trace;
        this.rows = rows;
        this.type = type;
        begunOn = rows.attributes().of(type, Attribute.BEGUN_ON, Attribute.Kind.TEXT, Unit.NONE);
        endedOn = rows.attributes().of(type, Attribute.ENDED_ON, Attribute.Kind.TEXT, Unit.NONE);
    }

    /** Appends the span, and returns its row. */
    int append(long start, long duration, int first, int last, int queue, int action, int task) {
        rows.add(type, start, duration, Trace.ABSENT, queue, action, task);
        int span = rows.size() - 1;
        note(trace.text(nameOf(first)), trace.text(nameOf(last)));
        instant(start, first, queue, action, " begins", task);
        instant(start + duration, last, queue, action, " ends", task);
        return span;
    }

    /** Says of the last row that it stayed on its thread. */
    void stayed() {
        note(Trace.ABSENT, Trace.ABSENT);
    }

    private void instant(long time, int thread, int queue, int action, String what, int task) {
        String name = action == Trace.ABSENT ? "span" : trace.textAt(action);
        rows.add(type, time, 0, thread, queue, trace.text(name + what), task);
        note(Trace.ABSENT, Trace.ABSENT);
    }

    private void note(int first, int last) {
        begunOn.put(rows.size() - 1, first);
        endedOn.put(rows.size() - 1, last);
    }

    private String nameOf(int thread) {
        return trace.threadAt(thread).displayName();
    }
}
