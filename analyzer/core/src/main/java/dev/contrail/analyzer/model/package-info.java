/**
 * The three pictures as data: what to draw, before any decision on pixels.
 *
 * <p>Every diagram is complete by construction and says what it leaves out. Times are nanoseconds since the epoch.
 */
@NullMarked
package dev.contrail.analyzer.model;

import org.jspecify.annotations.NullMarked;
