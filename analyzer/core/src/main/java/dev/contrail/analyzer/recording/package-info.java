/**
 * Recordings in: finds the chunks of a file, checks them, and decodes the wanted events into a trace.
 *
 * <p>A recording is a row of self-contained chunks. {@link dev.contrail.analyzer.recording.ChunkIndex} finds them and
 * never trusts a header further than it can check it. Each chunk names its own event types ({@code Metadata}); a
 * {@code Mapping} says which of them are wanted; {@code EventDecoder} reads those and skips the rest by size. Nothing
 * holds a whole chunk: {@code Input} reads through a window of fixed size. What a file may ask for is in {@link
 * dev.contrail.analyzer.recording.Limits}; a {@link dev.contrail.analyzer.recording.Survey} counts without keeping.
 *
 * <p>The only package that names a Flight Recorder parser.
 */
@NullMarked
package dev.contrail.analyzer.recording;

import org.jspecify.annotations.NullMarked;
