package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers that only rose so far and then go back a little.
 *
 * <p>Needs {@link #RISES} rises before. A fall to where the number began, or below, is a new beginning, and one of many
 * ({@link #FEW} of all steps) is what the number does. Two threads may tell what they did in another order than they did
 * it: a fall between two threads counts only when it comes later than what had overtaken it by the usual time between
 * two, which must be more than a tenth of what a thread may be held up for, and three times.
 */
public final class GoesBack extends AbstractDetector {
    static final int RISES = 10;
    static final double FEW = 0.25;
    static final double APART = 1;
    private static final long LEAST_NANOS = 200_000;

    private static final Finding.Kind KIND = new Finding.Kind(
            "goes-back",
            Finding.Depth.MISTAKE,
            Finding.Table.SNAPSHOTS,
            "A number that only rises goes back",
            "A version, a position or a count that rose each time so far is suddenly smaller: something came too late or twice.",
            "Let one thread at a time apply what comes, in order, or refuse what is older than what is there.");

    /** For the service loader. */
    public GoesBack() {
        super(KIND, Need.STATE);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Series series : Series.of(evidence.trace(), RISES + 2)) {
            look(evidence, series, findings);
        }
        return findings;
    }

    private static void look(Evidence evidence, Series series, List<Finding> findings) {
        double first = series.values()[0];
        double highest = first;
        int rises = 0;
        int falls = 0;
        boolean sure = false;
        long usual = (series.time(series.size() - 1) - series.time(0)) / series.size();
        var back = new ArrayList<Integer>();
        for (int place = 1; place < series.size(); place++) {
            double value = series.values()[place];
            if (value > highest) {
                rises++;
                highest = value;
            }
            if (value < series.values()[place - 1]) {
                falls++;
                if (value <= first) {
                    return;
                }
                boolean same = series.thread(place) == series.thread(place - 1);
                if (rises >= RISES
                        && (same
                                || usual >= LEAST_NANOS
                                        && series.time(place) - overtaken(series, place) >= APART * usual)) {
                    back.add(place);
                    sure |= same;
                }
            }
        }
        boolean few = falls <= FEW * (series.size() - 1);
        if (few && !back.isEmpty() && (sure || back.size() > 2)) {
            findings.add(finding(evidence, series, back));
        }
    }

    /** When the first value came that is above one that comes later. */
    private static long overtaken(Series series, int place) {
        int first = place - 1;
        while (first > 0 && series.values()[first - 1] > series.values()[place]) {
            first--;
        }
        return series.time(first);
    }

    private static Finding finding(Evidence evidence, Series series, List<Integer> back) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND).about(series.subject());
        for (int place : back) {
            telling.citeSnapshot(series.part(), series.rows()[place - 1])
                    .citeSnapshot(series.part(), series.rows()[place]);
            telling.by(series.thread(place)).by(series.thread(place - 1));
        }
        int place = back.get(0);
        String who = Words.nameOr(trace, series.subject(), "something");
        String before = Words.value(series.values()[place - 1]);
        String after = Words.value(series.values()[place]);
        String title = back.size() == 1
                ? String.format("“%s” of %s went back from %s to %s", series.measure(), who, before, after)
                : String.format(
                        "“%s” of %s went back %s, first from %s to %s",
                        series.measure(), who, Words.times(back.size()), before, after);
        String words = String.format(
                "“%s” of %s had only risen until %s. At %s, %s %s; %s before, %s %s.",
                series.measure(),
                who,
                Words.at(trace, series.time(place - 1)),
                Words.at(trace, series.time(place)),
                setTo(trace, series, place, "it was", "set it to"),
                after,
                Durations.format(series.time(place) - series.time(place - 1)),
                setTo(trace, series, place - 1, "it had been", "had set it to"),
                before);
        return telling.count("falls", back.size())
                .count("values", series.size())
                .warning(title, words);
    }

    /** Who set it, as far as that is told: a number that the JVM takes has neither a thread nor an action. */
    private static String setTo(Trace trace, Series series, int place, String was, String set) {
        String action = trace.text(series.action(place), "");
        int thread = series.thread(place);
        if (action.isBlank()) {
            return Words.isTold(trace, thread) ? Words.thread(trace, thread) + " " + set : was;
        }
        return Words.thread(trace, thread) + " (" + Words.quoted(action) + ") " + set;
    }
}
