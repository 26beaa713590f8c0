/**
 * What was read from a recording, in columns: primitive arrays and dictionaries instead of an object per event.
 *
 * <p>Times are nanoseconds since the epoch, durations are nanoseconds. Texts, participants and threads are indexes into
 * the trace's dictionaries; {@link dev.contrail.analyzer.trace.Trace#ABSENT} means none. Rows of every table are in
 * order of time.
 */
@NullMarked
package dev.contrail.analyzer.trace;

import org.jspecify.annotations.NullMarked;
