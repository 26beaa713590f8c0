package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.mapping.Shortening;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.LongMap;

/** A part's text made shorter, each text once. */
final class ShortValue extends TextValue {
    private final TraceBuilder trace;
    private final RowValue value;
    private final Shortening how;
    private final LongMap known = new LongMap();

    ShortValue(TraceBuilder trace, RowValue value, Shortening how) {
        super(trace);
        this.trace = trace;
        this.value = value;
        this.how = how;
    }

    @Override
    public int text() {
        int text = value.text();
        if (text == Trace.ABSENT) {
            return text;
        }
        long found = known.get(text);
        if (found == LongMap.NONE) {
            found = trace.text(how.of(trace.textAt(text)));
            known.put(text, found);
        }
        return (int) found;
    }
}
