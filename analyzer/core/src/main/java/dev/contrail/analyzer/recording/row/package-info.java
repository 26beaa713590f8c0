/**
 * The values of a row, as a mapping asks for them: a field or several, a thread, a time, frames of the stack trace, texts
 * made of them. {@link dev.contrail.analyzer.recording.row.RowTarget} makes them for one event type; they are read again
 * for each row.
 */
@NullMarked
package dev.contrail.analyzer.recording.row;

import org.jspecify.annotations.NullMarked;
