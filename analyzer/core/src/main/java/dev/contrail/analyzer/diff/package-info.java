/**
 * What changed between two runs of a program.
 *
 * <p>Messages are aligned by the roles of those who talk and by what they say; actions are compared by what is done with what,
 * measures from a common start, findings by their kind and the types they are about. Pure.
 */
@NullMarked
package dev.contrail.analyzer.diff;

import org.jspecify.annotations.NullMarked;
