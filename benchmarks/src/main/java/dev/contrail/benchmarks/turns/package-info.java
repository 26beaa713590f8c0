/**
 * Two builds of the library and events by hand, in turns within one JVM: on a busy machine, what one turn suffers its
 * neighbours suffer too, so that their ratio holds where nanoseconds do not.
 */
@NullMarked
package dev.contrail.benchmarks.turns;

import org.jspecify.annotations.NullMarked;
