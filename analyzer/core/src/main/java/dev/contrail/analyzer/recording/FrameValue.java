package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.FramePart;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.StackTrace;
import org.jspecify.annotations.Nullable;

/** A frame of the event's stack trace. */
final class FrameValue extends TextValue {
    private final TraceBuilder trace;
    private final FramePart part;
    private @Nullable StackTrace last;
    private int text = Trace.ABSENT;

    FrameValue(TraceBuilder trace, FramePart part) {
        super(trace);
        this.trace = trace;
        this.part = part;
    }

    /** Sets the stack trace of the event that is in the row; null when it has none. */
    void in(@Nullable StackTrace stack) {
        if (stack == null || !stack.equals(last)) {
            text = trace.text(part.of(stack));
            last = stack;
        }
    }

    @Override
    int text() {
        return text;
    }
}
