package dev.contrail.analyzer.findings.window;

import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Count;
import dev.contrail.analyzer.model.Finding.Proof;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** How long and how often one object stood still while it was full; see {@link Stall}. */
final class Standstills {
    private final Trace trace;
    private final Backlog backlog;
    private final List<Integer> places = new ArrayList<>();
    private long nanos;
    private int longest;

    Standstills(Trace trace, Backlog backlog) {
        this.trace = trace;
        this.backlog = backlog;
        look();
    }

    private void look() {
        double full = backlog.most();
        double all = backlog.lead(backlog.last());
        double silence = Stall.SILENCE * (double) backlog.nanos() / backlog.last();
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

    double share() {
        return places.isEmpty() ? 0 : nanos / (double) backlog.nanos();
    }

    Finding finding() {
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
        Finding.Severity severity = share() >= Stall.WARNING_SHARE ? Finding.Severity.WARNING : Finding.Severity.NOTE;
        return new Finding(Stall.KIND, severity, title, words, evidence());
    }

    private Proof evidence() {
        var time = new TimeRange(backlog.time(places.get(0)), backlog.time(places.get(places.size() - 1) + 1));
        return new Proof(
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
