package dev.contrail.jmc.page;

import dev.contrail.analyzer.trace.TimeRange;

/** How the time in sight is changed: never longer than the whole, never shorter than can be told apart. */
final class Zoom {
    private static final long SHORTEST = 100;

    private Zoom() {}

    /** A factor below 1 shows less time; the instant keeps its place on the screen. */
    static TimeRange around(TimeRange visible, long nanos, double factor, TimeRange whole) {
        double share = (nanos - visible.startNanos()) / (double) Math.max(1, visible.durationNanos());
        long duration = Math.round(visible.durationNanos() * factor);
        long length = Math.max(SHORTEST, Math.min(duration, whole.durationNanos()));
        return within(nanos - Math.round(length * share), length, whole);
    }

    /** Moves by a share of the time in sight; forward when positive. */
    static TimeRange pan(TimeRange visible, double share, TimeRange whole) {
        long length = visible.durationNanos();
        return within(visible.startNanos() + Math.round(length * share), length, whole);
    }

    /** A stretch as it is, or as much of the whole as is near. */
    static TimeRange to(TimeRange wanted, TimeRange whole) {
        return within(wanted.startNanos(), Math.max(SHORTEST, wanted.durationNanos()), whole);
    }

    /** A stretch and a tenth of it before and after, as far as there is. */
    static TimeRange withMargin(TimeRange wanted, TimeRange whole) {
        long margin = wanted.durationNanos() / 10;
        return to(new TimeRange(wanted.startNanos() - margin, wanted.endNanos() + margin), whole);
    }

    private static TimeRange within(long start, long length, TimeRange whole) {
        if (length >= whole.durationNanos()) {
            return whole;
        }
        long first = Math.max(whole.startNanos(), Math.min(start, whole.endNanos() - length));
        return new TimeRange(first, first + length);
    }
}
