package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;

/** A part that is always a text. */
abstract class TextValue extends RowValue {
    private final TraceBuilder trace;

    TextValue(TraceBuilder trace) {
        this.trace = trace;
    }

    /** The same text for every event; none for {@code Trace.ABSENT}. */
    static RowValue constant(TraceBuilder trace, int text) {
        return new TextValue(trace) {
            @Override
            public int text() {
                return text;
            }
        };
    }

    @Override
    public final boolean isText() {
        return true;
    }

    @Override
    public final long integer() {
        int index = text();
        return index == Trace.ABSENT ? 0 : TextNumber.of(trace.textAt(index));
    }

    @Override
    public final double decimal() {
        return Double.NaN;
    }
}
