package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Count;
import dev.contrail.analyzer.model.Finding.Evidence;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds objects that stand still because as much is under way as they allow.
 *
 * <p>An object stands still between two of its snapshots when nothing is recorded of it for {@link #SILENCE} times as
 * long as usual (the mean), while its {@link Backlog} is the greatest it ever gets, and more is begun later: so it was
 * full and not done. It is a stall when it stands still for at least {@link #NOTE_SHARE} of its time, and one to be warned
 * of from {@link #WARNING_SHARE} on. A backlog of one is a thing after the other, not a window, and does not count.
 */
final class Stall {
    /** Gaps between random events are longer than this many times the mean once in 20,000. */
    static final int SILENCE = 10;

    /** From here on it is worth knowing. */
    static final double NOTE_SHARE = 0.1;

    /** From here on the window costs more than it can be worth. */
    static final double WARNING_SHARE = 1 / 3.0;

    private final Trace trace;
    private final Backlog backlog;
    private final List<Integer> places = new ArrayList<>();
    private long nanos;
    private int longest;

    private Stall(Trace trace, Backlog backlog) {
        this.trace = trace;
        this.backlog = backlog;
    }

    /** One for each object. */
    static List<Finding> in(Trace trace) {
        var findings = new ArrayList<Finding>();
        for (Backlog backlog : Backlog.in(trace)) {
            var stall = new Stall(trace, backlog);
            stall.look();
            if (stall.share() >= NOTE_SHARE) {
                findings.add(stall.finding());
            }
        }
        return findings;
    }

    private void look() {
        double full = backlog.most();
        double all = backlog.lead(backlog.last());
        double silence = SILENCE * (double) backlog.nanos() / backlog.last();
        for (int place = 0; full > 1 && place < backlog.last() && backlog.lead(place) < all; place++) {
            if (backlog.at(place) == full && gap(place) >= silence) {
                longest = places.isEmpty() || gap(place) > gap(longest) ? place : longest;
                places.add(place);
                nanos += gap(place);
            }
        }
    }

    private long gap(int place) {
        return backlog.time(place + 1) - backlog.time(place);
    }

    private double share() {
        return places.isEmpty() ? 0 : nanos / (double) backlog.nanos();
    }

    private Finding finding() {
        String who = Words.name(trace, backlog.subject());
        String title = String.format(
                "%s stood still %s, for %s of %s, waiting for “%s”",
                who,
                Words.times(places.size()),
                Durations.format(nanos),
                Durations.format(backlog.nanos()),
                backlog.trail().name());
        String words = String.format(
                "%s stood still %s while “%s” was %s ahead of “%s”, which is as far as it ever gets: it could not go on"
                        + " before one more was done. That took %s of its time. The longest was %s from %s, with “%s” at"
                        + " %s.",
                who,
                Words.times(places.size()),
                backlog.lead().name(),
                Words.value(backlog.most()),
                backlog.trail().name(),
                Words.percent(share()),
                Durations.format(gap(longest)),
                Words.at(trace, backlog.time(longest)),
                backlog.trail().name(),
                Words.value(backlog.trail(longest)));
        Finding.Severity severity = share() >= WARNING_SHARE ? Finding.Severity.WARNING : Finding.Severity.NOTE;
        return new Finding(Finding.Kind.STALL, severity, title, words, evidence());
    }

    private Evidence evidence() {
        var time = new TimeRange(backlog.time(places.get(0)), backlog.time(places.get(places.size() - 1) + 1));
        return new Evidence(
                List.of(trace.participants().get(backlog.subject())),
                List.of(),
                time,
                List.of(
                        new Count("stalls", places.size()),
                        new Count("stalledNanos", nanos),
                        new Count("longestNanos", gap(longest)),
                        new Count("backlog", Math.round(backlog.most()))));
    }
}
