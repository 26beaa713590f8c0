/**
 * Recordings without their words: each text is replaced by one of the same length that tells nothing, and everything else
 * keeps its place, so that whatever is drawn of the result has the shape it had.
 *
 * <p>Works on bytes, chunk by chunk: no number changes, so all offsets, sizes and references hold as they are. What the
 * layout of a chunk does not explain is left out, never copied.
 */
@NullMarked
package dev.contrail.analyzer.redact;

import org.jspecify.annotations.NullMarked;
