package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.Row;

/**
 * Which thread began the action in the row.
 *
 * <p>Flight Recorder writes no thread that has ended: then the event has its name. A note of an open action is written by a
 * thread of the recorder, so when the note names nobody it is not known who began it.
 */
final class BegunBy {
    private final TraceBuilder trace;
    private final Row row;
    private final int threadSlot;
    private final RowValue name;
    private final RowValue id;
    private final boolean note;

    BegunBy(RowTarget target, TypeMapping.Action mapping) {
        TypeMapping.BegunBy fields = mapping.begunBy();
        trace = target.trace();
        row = target.row();
        threadSlot = ActionAppender.slot(target, fields.thread(), EventField.Kind.THREAD);
        name = target.value(fields.name());
        id = target.value(fields.id());
        note = mapping.open() && threadSlot != ActionAppender.NONE;
    }

    /** Whether it may be another than the event's own. */
    boolean mayBeAnother() {
        return threadSlot != ActionAppender.NONE;
    }

    /** Its index. */
    int thread() {
        long told = told();
        if (told != Row.ABSENT) {
            return (int) told;
        }
        int called = name.text();
        if (called != Trace.ABSENT) {
            String words = trace.textAt(called);
            return trace.thread(new TraceThread(words, id.integer(), words.isEmpty())); // only virtual ones have none
        }
        return note ? trace.thread(TraceThread.UNKNOWN) : row.thread;
    }

    /** Whether it had ended when the event was written, as far as the event tells. */
    boolean hasEnded() {
        return name.text() != Trace.ABSENT || note && told() == Row.ABSENT;
    }

    private long told() {
        return threadSlot == ActionAppender.NONE ? Row.ABSENT : row.get(threadSlot);
    }
}
