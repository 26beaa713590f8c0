/**
 * Talks to running JVMs: lists them, raises their levels, records them. It needs nothing but a JDK.
 *
 * <p>A local JVM is reached through the Attach API, a remote one through JMX; from there on both are a
 * {@link FlightRecorder}. Whatever is started here is a recording of its own with a name of its own, so that recordings
 * that others started keep their settings.
 */
@NullMarked
package dev.contrail.analyzer.live;

import org.jspecify.annotations.NullMarked;
