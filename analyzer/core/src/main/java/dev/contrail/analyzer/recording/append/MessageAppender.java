package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowParticipant;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.MessageRows;
import dev.contrail.events.MessageEvent;

/** Takes events that are messages. */
final class MessageAppender extends RowAppender {
    private final MessageRows rows;
    private final int type;
    private final RowParticipant from;
    private final RowParticipant to;
    private final RowValue label;
    private final RowValue kind;
    private final RowValue exchange;
    private final RowAttributes attributes;

    MessageAppender(RowTarget target, TypeMapping.Message mapping) {
        super(target);
        this.rows = trace.messages(target.yields());
        this.type = trace.text(target.type().name());
        from = target.participant(mapping.from(), mapping.fromId());
        to = target.participant(mapping.to(), mapping.toId());
        label = target.value(mapping.label());
        kind = target.value(mapping.kind());
        exchange = target.value(mapping.exchange());
        attributes = RowAttributes.of(target, mapping, rows.attributes());
    }

    @Override
    public void append() {
        rows.add(
                type,
                target.row().start,
                target.row().duration,
                target.row().thread,
                from.index(),
                to.index(),
                label.text(),
                kind(kind.text()),
                exchange.integer());
        if (!attributes.isEmpty()) {
            attributes.append(rows.size() - 1);
        }
    }

    private MessageKind kind(int text) {
        if (text == Trace.ABSENT) {
            return MessageKind.CALL;
        }
        return switch (trace.textAt(text)) {
            case MessageEvent.KIND_REPLY -> MessageKind.REPLY;
            case MessageEvent.KIND_CREATE -> MessageKind.CREATE;
            case MessageEvent.KIND_CLOSE -> MessageKind.CLOSE;
            default -> MessageKind.CALL;
        };
    }
}
