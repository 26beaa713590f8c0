package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.trace.ActionRows;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.EventType;

/** Takes events that are actions of threads. */
final class ActionAppender extends RowAppender {
    private final ActionRows rows;
    private final int type;
    private final RowParticipant queue;
    private final RowValue action;
    private final RowParticipant task;

    ActionAppender(EventType type, TypeMapping.Action mapping, TraceBuilder trace) {
        super(type, trace);
        this.rows = trace.actions();
        this.type = trace.text(type.name());
        queue = participant(mapping.queue(), mapping.queueId());
        action = value(mapping.action());
        task = participant(mapping.task(), mapping.taskId());
    }

    @Override
    public void append() {
        rows.add(type, row.start, row.duration, row.thread, queue.index(), action.text(), task.index());
    }
}
