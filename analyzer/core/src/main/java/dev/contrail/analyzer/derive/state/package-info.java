/** From a trace to a state plot: which numbers, over what, in which panels. */
@NullMarked
package dev.contrail.analyzer.derive.state;

import org.jspecify.annotations.NullMarked;
