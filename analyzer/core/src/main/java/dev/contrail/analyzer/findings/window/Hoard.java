package dev.contrail.analyzer.findings.window;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Count;
import dev.contrail.analyzer.model.Finding.Proof;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds objects that ask for more and more while nothing of it is done.
 *
 * <p>A standstill is a run of an object's snapshots in which the counter that trails does not rise. The object hoards when
 * its {@link Backlog} grows by at least {@link #LEAST}, and by at least {@link #SHARE} of all that was ever begun, in one
 * of them.
 */
public final class Hoard extends AbstractDetector {
    private static final Finding.Kind KIND = new Finding.Kind(
            "hoard",
            Finding.Depth.SYMPTOM,
            Finding.Table.SNAPSHOTS,
            "Results pile up in memory",
            "Things are asked for on and on while nothing is done with them, because the first is missing.",
            "Limit how far it may run ahead, or let results go in the order in which they arrive.");

    /** A smaller pile fits anywhere. */
    static final int LEAST = 30;

    /** A window that is smaller than this part of the whole is a window. */
    static final double SHARE = 0.25;

    /** For the service loader. */
    public Hoard() {
        super(KIND, Need.STATE);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        return in(evidence.trace());
    }

    /** One for each object: its largest. */
    static List<Finding> in(Trace trace) {
        var findings = new ArrayList<Finding>();
        for (Backlog backlog : Backlog.in(trace)) {
            Standstill worst = worst(backlog);
            double all = backlog.lead(backlog.last()) - backlog.trail(0);
            if (worst.growth() >= Math.max(LEAST, SHARE * all)) {
                findings.add(finding(trace, backlog, worst, all));
            }
        }
        return findings;
    }

    /** Places of the backlog, the first and the last with the same value of the counter that trails. */
    private record Standstill(Backlog backlog, int first, int last) {
        double growth() {
            return backlog.at(last) - backlog.at(first);
        }

        /** Until it ends, or the recording does. */
        TimeRange time() {
            return new TimeRange(backlog.time(first), backlog.time(Math.min(last + 1, backlog.last())));
        }
    }

    private static Standstill worst(Backlog backlog) {
        var worst = new Standstill(backlog, 0, 0);
        int first = 0;
        for (int place = 1; place <= backlog.last(); place++) {
            if (backlog.trail(place) > backlog.trail(first)) {
                first = place;
            }
            var candidate = new Standstill(backlog, first, place);
            worst = candidate.growth() >= worst.growth() ? candidate : worst;
        }
        return worst;
    }

    private static Finding finding(Trace trace, Backlog backlog, Standstill worst, double all) {
        String who = Words.name(trace, backlog.subject());
        double held = backlog.at(worst.last());
        String title = String.format(
                "%s held %s of %s while “%s” stood still for %s",
                who,
                Words.value(held),
                Words.value(all),
                backlog.trail().name(),
                Durations.format(worst.time().durationNanos()));
        String words = String.format(
                "From %s to %s, “%s” of %s stood at %s while “%s” went on from %s to %s: %s more were under way or"
                        + " waiting, and nothing limited it. At the end it was %s of all there ever was.",
                Words.at(trace, worst.time().startNanos()),
                Words.at(trace, worst.time().endNanos()),
                backlog.trail().name(),
                who,
                Words.value(backlog.trail(worst.last())),
                backlog.lead().name(),
                Words.value(backlog.lead(worst.first())),
                Words.value(backlog.lead(worst.last())),
                Words.value(worst.growth()),
                Words.percent(held / all));
        return new Finding(
                KIND,
                Finding.Severity.WARNING,
                title,
                words,
                new Proof(
                        List.of(trace.participants().get(backlog.subject())),
                        List.of(),
                        worst.time(),
                        List.of(
                                new Count("held", Math.round(held)),
                                new Count("grown", Math.round(worst.growth())),
                                new Count("all", Math.round(all)),
                                new Count("standstillNanos", worst.time().durationNanos()))));
    }
}
