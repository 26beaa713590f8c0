/** Recordings larger than memory. {@code benchmarks/huge/run} runs it. */
@NullMarked
package dev.contrail.benchmarks.huge;

import org.jspecify.annotations.NullMarked;
