/**
 * Recordings of the JDK's Flight Recorder: bytes in, typed rows out. Depends on nothing but the JDK, and knows no file
 * system: a {@link dev.contrail.reader.ByteSource} is asked for bytes, an {@link dev.contrail.reader.EventSink} is told
 * what they hold.
 *
 * <p>A recording is a row of self-contained chunks. {@code ChunkIndex} finds them and never trusts a header further than
 * it can check it. Each chunk names its own event types ({@code Metadata}); the sink says which of them are wanted;
 * {@code EventDecoder} reads those and skips the rest by size. Nothing holds a whole chunk: {@code Input} reads through a
 * window. What a recording may ask for is in {@link dev.contrail.reader.Limits}; what cannot be read is a {@link
 * dev.contrail.reader.Loss}.
 */
@NullMarked
package dev.contrail.reader;

import org.jspecify.annotations.NullMarked;
