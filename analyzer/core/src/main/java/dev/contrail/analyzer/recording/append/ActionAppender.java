package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowParticipant;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.ActionRows;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.Row;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes events that are actions of threads. */
final class ActionAppender extends RowAppender {
    static final int NONE = -1;

    private final ActionRows rows;
    private final Row row;
    private final int type;
    private final RowParticipant queue;
    private final RowValue action;
    private final RowParticipant task;
    private final BegunBy begunBy;
    private final int spanSlot;
    private final boolean open;
    private final @Nullable RowAttributes attributes;
    private final @Nullable MovedSpans moved;

    ActionAppender(RowTarget target, TypeMapping.Action mapping) {
        super(target);
        this.rows = trace.actions(target.yields());
        this.row = target.row();
        this.open = mapping.open();
        this.type = trace.text(target.type().name());
        queue = target.participant(mapping.queue(), mapping.queueId());
        action = target.value(mapping.action());
        task = target.participant(mapping.task(), mapping.taskId());
        begunBy = new BegunBy(target, mapping);
        spanSlot = slot(target, mapping.span(), EventField.Kind.INTEGER);
        attributes = open ? null : RowAttributes.of(target, mapping, rows.attributes());
        moved = open || spanSlot == NONE || !begunBy.mayBeAnother() ? null : new MovedSpans(trace, rows, type);
    }

    static int slot(RowTarget target, @Nullable String field, EventField.Kind kind) {
        return field == null
                ? NONE
                : target.type()
                        .field(field)
                        .filter(found -> found.kind() == kind)
                        .map(target.row()::slotOf)
                        .orElse(NONE);
    }

    @Override
    public void append() {
        long span = spanSlot == NONE ? 0 : row.get(spanSlot);
        if (open) {
            trace.openActions().add(note(span == 0 ? -row.start : span));
            return;
        }
        if (span != 0) {
            trace.openActions().end(span);
        }
        int first = begunBy.thread();
        int last = row.thread;
        int appended;
        if (moved != null && first != last) {
            appended = moved.append(row.start, row.duration, first, last, queue.index(), action.text(), task.index());
        } else {
            rows.add(type, row.start, row.duration, first, queue.index(), action.text(), task.index());
            appended = rows.size() - 1;
            if (moved != null) {
                moved.stayed();
            }
        }
        if (attributes != null) {
            attributes.append(appended);
        }
    }

    private OpenAction note(long number) {
        int ended = begunBy.hasEnded() ? trace.text("has ended") : Trace.ABSENT;
        return new OpenAction(
                number,
                type,
                row.start,
                begunBy.thread(),
                queue.index(),
                action.text(),
                task.index(),
                Map.of(Attribute.ITS_THREAD, ended));
    }
}
