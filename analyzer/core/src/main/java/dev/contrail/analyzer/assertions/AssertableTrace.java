package dev.contrail.analyzer.assertions;

/** Something that a trace can be taken of, to assert something about it. */
@FunctionalInterface
public interface AssertableTrace {
    /** Assertions about what was recorded up to now. */
    TraceAssert assertThat();
}
