package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.window.Backlog;
import dev.contrail.analyzer.model.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Objects that tell of two counts, of which the one falls behind the other more and more. */
final class Growth {
    private static final double SHARE = 0.2;

    private Growth() {}

    static List<Finding> in(Evidence evidence, Finding.Kind kind) {
        var findings = new ArrayList<Finding>();
        for (Backlog backlog : Backlog.in(evidence.trace())) {
            int[] places = new int[5];
            boolean grows = true;
            for (int quarter = 0; quarter <= 4; quarter++) {
                places[quarter] = place(backlog, backlog.time(0) + backlog.nanos() / 4 * quarter);
                grows &= quarter == 0
                        || backlog.at(places[quarter]) > backlog.at(places[quarter - 1])
                                && backlog.trail(places[quarter]) > backlog.trail(places[quarter - 1]);
            }
            double waiting = backlog.at(backlog.last());
            double all = backlog.lead(backlog.last()) - backlog.trail(0);
            boolean goesOn = 2 * backlog.nanos() >= evidence.range().durationNanos();
            boolean many = waiting - backlog.at(0) >= UnboundedQueue.LEAST && waiting >= SHARE * all;
            if (grows && goesOn && many) {
                findings.add(finding(evidence, kind, backlog, places, all));
            }
        }
        return findings;
    }

    /** The last place up to a time. */
    private static int place(Backlog backlog, long time) {
        int low = 0;
        int high = backlog.last();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (backlog.time(middle) <= time + 3) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static Finding finding(Evidence evidence, Finding.Kind kind, Backlog backlog, int[] places, double all) {
        var telling = new Telling(evidence, kind).about(backlog.subject());
        int part = evidence.trace().snapshots().indexOf(backlog.table());
        Arrays.stream(places).forEach(place -> telling.citeSnapshot(part, backlog.rows()[place]));
        String who = Words.name(evidence.trace(), backlog.subject());
        double waiting = backlog.at(backlog.last());
        String title = String.format(
                "%s: “%s” falls behind “%s” more and more, by %s at the end",
                who, backlog.trail().name(), backlog.lead().name(), Words.value(waiting));
        String words = String.format(
                "From %s to %s, “%s” of %s rose by %s and “%s” by %s. At the quarters of that time it was %s behind: what"
                        + " was begun and is not done piles up.",
                Words.at(evidence.trace(), backlog.time(0)),
                Words.at(evidence.trace(), backlog.time(backlog.last())),
                backlog.lead().name(),
                who,
                Words.value(backlog.lead(backlog.last()) - backlog.lead(0)),
                backlog.trail().name(),
                Words.value(backlog.trail(backlog.last()) - backlog.trail(0)),
                String.join(
                        ", ",
                        Arrays.stream(places)
                                .mapToObj(place -> Words.value(backlog.at(place)))
                                .toList()));
        return telling.count("waiting", Math.round(waiting))
                .count("put", Math.round(all))
                .warning(title, words);
    }
}
