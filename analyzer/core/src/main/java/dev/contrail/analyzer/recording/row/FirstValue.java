package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;

/** The first of several parts that has a text which is not empty. */
final class FirstValue extends TextValue {
    private final TraceBuilder trace;
    private final RowValue[] values;

    FirstValue(TraceBuilder trace, List<RowValue> values) {
        super(trace);
        this.trace = trace;
        this.values = values.toArray(RowValue[]::new);
    }

    @Override
    public int text() {
        for (RowValue value : values) {
            int text = value.text();
            if (text != Trace.ABSENT && !trace.textAt(text).isEmpty()) {
                return text;
            }
        }
        return Trace.ABSENT;
    }
}
