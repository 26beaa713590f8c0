package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.findings.holds.Holds.Hold;
import dev.contrail.analyzer.model.Durations;

/**
 * For how long something of a family is held that is given back.
 *
 * @param pairs how many are given back
 * @param usual nine in ten are held no longer, in nanoseconds
 * @param longest the longest, in nanoseconds
 */
record HoldTimes(int pairs, long usual, long longest) {
    static HoldTimes of(Family family) {
        long[] sorted = family.holds().stream().mapToLong(Hold::nanos).sorted().toArray();
        int last = sorted.length - 1;
        return last < 0 ? new HoldTimes(0, 0, 0) : new HoldTimes(sorted.length, sorted[9 * last / 10], sorted[last]);
    }

    /** In words that go on after a semicolon. */
    String words() {
        return longest <= Overdue.TIMES * usual
                ? String.format(
                        "the longest of the %d that were given back was held for %s", pairs, Durations.format(longest))
                : String.format(
                        "of the %d that were given back nine in ten were held for at most %s, the longest for %s",
                        pairs, Durations.format(usual), Durations.format(longest));
    }
}
