package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import org.jspecify.annotations.Nullable;

/** Takes the events of one type into the trace, a row at a time, as one rule says. */
public abstract class RowAppender {
    final RowTarget target;
    final TraceBuilder trace;

    RowAppender(RowTarget target) {
        this.target = target;
        this.trace = target.trace();
    }

    /** Takes the row. */
    abstract void append();

    /** Takes the row, whose values are those of the one before; only its time may differ. */
    void appendAgain() {
        append();
    }

    /** An appender for events that are mapped so; null when they are not drawn. */
    static @Nullable RowAppender of(RowTarget target, TypeMapping mapping) {
        if (mapping instanceof TypeMapping.Message message) {
            return new MessageAppender(target, message);
        }
        if (mapping instanceof TypeMapping.Call call) {
            return new CallAppender(target, call);
        }
        if (mapping instanceof TypeMapping.Action action) {
            return new ActionAppender(target, action);
        }
        if (mapping instanceof TypeMapping.State state) {
            return new SnapshotAppender(target, state);
        }
        if (mapping instanceof TypeMapping.Overlay overlay) {
            return new OverlayAppender(target, overlay);
        }
        if (mapping instanceof TypeMapping.Sample sample) {
            return new SampleAppender(target, sample);
        }
        if (mapping instanceof TypeMapping.Fact fact) {
            return new FactAppender(target, fact);
        }
        if (mapping instanceof TypeMapping.Unseen elsewhere) {
            return UnseenAppender.of(target, elsewhere.how());
        }
        return null;
    }
}
