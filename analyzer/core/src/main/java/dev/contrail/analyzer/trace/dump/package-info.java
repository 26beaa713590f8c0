/**
 * What a JVM tells of its threads at one instant, as text for people: read into values.
 *
 * <p>Times are nanoseconds since the epoch.
 */
@NullMarked
package dev.contrail.analyzer.trace.dump;

import org.jspecify.annotations.NullMarked;
