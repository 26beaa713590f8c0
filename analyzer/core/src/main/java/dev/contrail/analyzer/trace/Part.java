package dev.contrail.analyzer.trace;

import org.jspecify.annotations.Nullable;

/**
 * What a trace is a part of.
 *
 * @param asked the time that was asked for, within the recording; null when only names were
 * @param firstNanos when the first event of the whole is, from which times count in the part, too
 * @param reachesEnd whether all that is recorded is in it from its begin to the recording's end, so that what it lacks there
 *     was not recorded
 */
public record Part(@Nullable TimeRange asked, long firstNanos, boolean reachesEnd) {}
