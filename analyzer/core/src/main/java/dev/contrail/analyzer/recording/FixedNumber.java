package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.TraceBuilder;

/** The same number for every event: what is counted. */
final class FixedNumber extends RowValue {
    private final TraceBuilder trace;
    private final long number;

    FixedNumber(TraceBuilder trace, long number) {
        this.trace = trace;
        this.number = number;
    }

    @Override
    boolean isText() {
        return false;
    }

    @Override
    int text() {
        return trace.text(Long.toString(number));
    }

    @Override
    long integer() {
        return number;
    }

    @Override
    double decimal() {
        return number;
    }
}
