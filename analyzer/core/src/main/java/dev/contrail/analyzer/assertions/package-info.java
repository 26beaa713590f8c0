/**
 * Assertions about what a program did over time: fluent, for any test framework or none, each with the events that speak
 * against it in its message. Begins in {@link dev.contrail.analyzer.assertions.TraceAssertions}.
 *
 * <p>No assertion passes because nothing was recorded: one about values needs values, one about spans needs spans.
 */
@NullMarked
package dev.contrail.analyzer.assertions;

import org.jspecify.annotations.NullMarked;
