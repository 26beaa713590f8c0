package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.MessageRows;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.events.MessageEvent;
import dev.contrail.reader.event.EventType;

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

    MessageAppender(EventType type, TypeMapping.Message mapping, TraceBuilder trace) {
        super(type, trace);
        this.rows = trace.messages();
        this.type = trace.text(type.name());
        from = participant(mapping.from(), mapping.fromId());
        to = participant(mapping.to(), mapping.toId());
        label = value(mapping.label());
        kind = value(mapping.kind());
        exchange = value(mapping.exchange());
        attributes = RowAttributes.of(type, mapping, this, rows.attributes());
    }

    @Override
    public void append() {
        rows.add(
                type,
                row.start,
                row.duration,
                row.thread,
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
