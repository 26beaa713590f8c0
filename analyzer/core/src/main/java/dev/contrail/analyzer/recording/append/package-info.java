/**
 * What takes rows into a trace: an appender for each way in which a mapping draws an event type, made by {@link
 * dev.contrail.analyzer.recording.append.Appenders}; and what settings, losses and thread dumps tell.
 */
@NullMarked
package dev.contrail.analyzer.recording.append;

import org.jspecify.annotations.NullMarked;
