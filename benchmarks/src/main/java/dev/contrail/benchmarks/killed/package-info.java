/** What readers find in the recording of a JVM that was killed. {@code benchmarks/killed/run} runs it. */
@NullMarked
package dev.contrail.benchmarks.killed;

import org.jspecify.annotations.NullMarked;
