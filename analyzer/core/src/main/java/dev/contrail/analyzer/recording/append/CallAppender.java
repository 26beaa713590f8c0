package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowParticipant;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.build.CallRows;

/** Takes events that are calls with their returns. */
final class CallAppender extends RowAppender {
    private final CallRows rows;
    private final int type;
    private final RowParticipant from;
    private final RowParticipant to;
    private final RowValue label;
    private final boolean nested;
    private final RowValue id;
    private final RowValue parent;

    CallAppender(RowTarget target, TypeMapping.Call mapping) {
        super(target);
        this.rows = trace.calls(target.yields());
        this.type = trace.text(target.type().name());
        from = target.participant(mapping.from(), mapping.fromId());
        to = target.participant(mapping.to(), mapping.toId());
        label = target.value(mapping.label());
        nested = mapping.caller() == TypeMapping.Caller.BY_TIME;
        id = target.value(mapping.id());
        parent = target.value(mapping.parent());
    }

    @Override
    public void append() {
        rows.add(
                new CallRows.Times(target.row().start, target.row().duration, target.row().thread, nested),
                type,
                from.index(),
                to.index(),
                label.text(),
                id.integer(),
                parent.integer());
    }
}
