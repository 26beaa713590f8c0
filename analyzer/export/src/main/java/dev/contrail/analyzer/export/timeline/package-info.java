/**
 * Recordings for trace viewers: what threads did as slices, measures as counters, messages as flows, exchanges as
 * asynchronous slices.
 *
 * <p>{@link Timeline} decides what is on which track, a {@link TimelineFormat} writes it. Nothing is kept but what is open
 * at the moment.
 */
@NullMarked
package dev.contrail.analyzer.export.timeline;

import org.jspecify.annotations.NullMarked;
