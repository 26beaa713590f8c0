/** From a trace to a sequence diagram: who is in it, which reply answers which call, what repeats. */
@NullMarked
package dev.contrail.analyzer.derive.sequence;

import org.jspecify.annotations.NullMarked;
