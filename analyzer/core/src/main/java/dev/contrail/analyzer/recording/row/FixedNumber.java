package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.build.TraceBuilder;

/** The same number for every event: what is counted. */
final class FixedNumber extends RowValue {
    private final TraceBuilder trace;
    private final long number;

    FixedNumber(TraceBuilder trace, long number) {
        this.trace = trace;
        this.number = number;
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public int text() {
        return trace.text(Long.toString(number));
    }

    @Override
    public long integer() {
        return number;
    }

    @Override
    public double decimal() {
        return number;
    }
}
