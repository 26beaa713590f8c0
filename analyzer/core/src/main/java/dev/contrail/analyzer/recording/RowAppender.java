package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.RowSink;
import org.jspecify.annotations.Nullable;

/** Takes the events of one type into the trace, a row at a time. */
abstract class RowAppender extends RowSink {
    final TraceBuilder trace;
    private final EventType type;

    RowAppender(EventType type, TraceBuilder trace) {
        this.type = type;
        this.trace = trace;
    }

    /** An appender for a type that is mapped so; null when it is not drawn. */
    static @Nullable RowAppender of(EventType type, TypeMapping mapping, TraceBuilder trace) {
        if (mapping instanceof TypeMapping.Message message) {
            return new MessageAppender(type, message, trace);
        }
        if (mapping instanceof TypeMapping.Action action) {
            return new ActionAppender(type, action, trace);
        }
        if (mapping instanceof TypeMapping.State state) {
            return new SnapshotAppender(type, state, trace);
        }
        if (mapping instanceof TypeMapping.Overlay overlay) {
            return new OverlayAppender(type, overlay, trace);
        }
        if (mapping instanceof TypeMapping.Fact fact) {
            return new FactAppender(type, fact, trace);
        }
        return null;
    }

    final RowValue value(@Nullable Value value) {
        if (value instanceof Value.Constant constant) {
            return RowValue.constant(trace, row, trace.text(constant.text()));
        }
        if (value instanceof Value.OfField ofField) {
            return type.field(ofField.field()).map(this::value).orElseGet(this::absent);
        }
        return absent();
    }

    final RowValue value(EventField field) {
        return RowValue.ofField(trace, row, field);
    }

    private RowValue absent() {
        return RowValue.constant(trace, row, Trace.ABSENT);
    }

    final RowParticipant participant(@Nullable Value name, @Nullable Value instance) {
        return new RowParticipant(trace, value(name), value(instance));
    }
}
