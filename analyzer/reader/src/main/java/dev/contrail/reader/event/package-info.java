/**
 * What a recording tells: events and their types, the values in them, and the sinks that take them. A {@link
 * dev.contrail.reader.event.ValueSink} asks each event for values; a {@link dev.contrail.reader.event.RowSink} is handed
 * the numbers of fields that it chose, for many millions.
 */
@NullMarked
package dev.contrail.reader.event;

import org.jspecify.annotations.NullMarked;
