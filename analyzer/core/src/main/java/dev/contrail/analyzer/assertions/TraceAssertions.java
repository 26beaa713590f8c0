package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.trace.Trace;

/** Where assertions begin, to be imported statically; stands well beside AssertJ's {@code assertThat}. */
public final class TraceAssertions {
    private TraceAssertions() {}

    /** Asserts something about a trace of one process. */
    public static TraceAssert assertThat(Trace trace) {
        return TraceAssert.of(trace);
    }

    /** Asserts something about what was recorded up to now. */
    public static TraceAssert assertThat(AssertableTrace trace) {
        return trace.assertThat();
    }
}
