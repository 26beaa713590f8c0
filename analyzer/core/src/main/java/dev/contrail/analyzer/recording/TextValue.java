package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;

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
            int text() {
                return text;
            }
        };
    }

    @Override
    final boolean isText() {
        return true;
    }

    @Override
    final long integer() {
        int index = text();
        return index == Trace.ABSENT ? 0 : TextNumber.of(trace.textAt(index));
    }

    @Override
    final double decimal() {
        return Double.NaN;
    }
}
