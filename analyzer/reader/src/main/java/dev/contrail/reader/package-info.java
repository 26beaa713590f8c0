/**
 * Recordings of the JDK's Flight Recorder: bytes in, typed rows out. Depends on nothing but the JDK, and knows no file
 * system: a {@link dev.contrail.reader.bytes.ByteSource} is asked for bytes, an {@link
 * dev.contrail.reader.event.EventSink} is told what they hold. {@link dev.contrail.reader.Recording} is the door.
 *
 * <p>A recording is a row of self-contained chunks. {@code internal.framing} finds them and never trusts a header further
 * than it can check it. Each chunk names its own event types ({@code internal.types}); the sink says which of them are
 * wanted; {@code internal.decode} reads those and skips the rest by size. Nothing holds a whole chunk: {@code
 * internal.input} reads through a window. What a recording may ask for is in {@link dev.contrail.reader.loss.Limits};
 * what cannot be read is a {@link dev.contrail.reader.loss.Loss}. What is below {@code internal} is public to the reader
 * only.
 */
@NullMarked
package dev.contrail.reader;

import org.jspecify.annotations.NullMarked;
