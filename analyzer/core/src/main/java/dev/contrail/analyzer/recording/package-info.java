/**
 * From a recording's rows to a trace. {@link dev.contrail.reader} finds chunks and decodes events; a {@code Mapping} says
 * which of them are wanted, and {@code append} takes their rows into the trace's columns, chunks side by side.
 * {@link dev.contrail.analyzer.recording.TraceFile} is the entry; a {@link dev.contrail.analyzer.recording.Survey} counts
 * without keeping.
 */
@NullMarked
package dev.contrail.analyzer.recording;

import org.jspecify.annotations.NullMarked;
