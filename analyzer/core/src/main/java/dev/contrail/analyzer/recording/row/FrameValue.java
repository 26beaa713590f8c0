package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.StackTrace;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the event's stack trace tells, such as one of its frames. */
public final class FrameValue extends TextValue {
    private final TraceBuilder trace;
    private final Function<@Nullable StackTrace, @Nullable String> what;
    private @Nullable StackTrace last;
    private int text = Trace.ABSENT;

    FrameValue(TraceBuilder trace, Function<@Nullable StackTrace, @Nullable String> what) {
        super(trace);
        this.trace = trace;
        this.what = what;
    }

    /** Sets the stack trace of the event that is in the row; null when it has none. */
    public void in(@Nullable StackTrace stack) {
        if (stack == null || !stack.equals(last)) {
            text = trace.text(what.apply(stack));
            last = stack;
        }
    }

    @Override
    public int text() {
        return text;
    }
}
