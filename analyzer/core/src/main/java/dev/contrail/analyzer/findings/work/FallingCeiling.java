package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Kinds.Kind;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds actions of which ever fewer go on at once: what limits them is lost bit by bit.
 *
 * <p>Looks at the most at once from each start on. It falls when it never rises again after the last start at the most;
 * the fall is a bug when {@link #AFTER} more begin after that, most of them with as many at once as is then possible and so for half of the time, when
 * it falls to half or by two at least, and when more threads still take turns than go on at once: fewer threads, or less
 * to do, is no loss.
 */
public final class FallingCeiling implements Detector {
    static final int AFTER = 12;

    private static final Finding.Kind KIND = new Finding.Kind(
            "falling-ceiling",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Ever fewer at once",
            "The most of an action that goes on at once falls, and does not recover.",
            "Look for what is taken before it and not given back on every way out, such as after an error.");

    /** For the service loader. */
    public FallingCeiling() {}

    @Override
    public Finding.Kind kind() {
        return KIND;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SPANS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Kind kind : evidence.kinds()) {
            if (kind.rows().length > AFTER && !evidence.verbs().is(kind.action(), Verb.WAIT)) {
                look(evidence, kind, findings);
            }
        }
        return findings;
    }

    private static void look(Evidence evidence, Kind kind, List<Finding> findings) {
        int[] counts = kind.atOnce(evidence.spans(), evidence.trace().actions());
        int most = 0;
        int lastAtMost = 0;
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] >= most) {
                most = counts[place];
                lastAtMost = place;
            }
        }
        int after = counts.length - 1 - lastAtMost;
        if (most < 2 || after < AFTER) {
            return;
        }
        int[] ceiling = new int[counts.length];
        int highest = 0;
        int full = 0;
        for (int place = counts.length - 1; place > lastAtMost; place--) {
            highest = Math.max(highest, counts[place]);
            ceiling[place] = highest;
            full += counts[place] == highest ? 1 : 0;
        }
        int tail = Math.min(after, Math.max(AFTER / 2, after / 3));
        int last = ceiling[counts.length - tail];
        boolean falls = last <= most / 2 || most - last >= 2 && 3 * last <= 2 * most;
        if (falls
                && 2 * full >= after
                && isFull(evidence, kind, counts.length - tail, last)
                && turns(evidence, kind, counts.length - tail) > last) {
            findings.add(finding(evidence, kind, ceiling, lastAtMost, most, last));
        }
    }

    /** Whether as many as is still possible went on for most of the time from a start on. */
    private static boolean isFull(Evidence evidence, Kind kind, int from, int level) {
        Actions actions = evidence.trace().actions();
        long nanos = 0;
        long end = Long.MIN_VALUE;
        for (int place = from; place < kind.rows().length; place++) {
            nanos += actions.duration().get(kind.rows()[place]);
            end = Math.max(end, evidence.spans().end(kind.rows()[place]));
        }
        return 2 * nanos >= level * (end - actions.start().get(kind.rows()[from]));
    }

    /** How many threads still take turns at the end. */
    private static int turns(Evidence evidence, Kind kind, int from) {
        var threads = new HashSet<Integer>();
        for (int place = from; place < kind.rows().length; place++) {
            threads.add(evidence.trace().actions().thread().get(kind.rows()[place]));
        }
        return threads.size();
    }

    private static Finding finding(Evidence evidence, Kind kind, int[] ceiling, int lastAtMost, int most, int last) {
        Trace trace = evidence.trace();
        Actions actions = trace.actions();
        var telling = new Telling(evidence, KIND).about(kind.queue());
        telling.citeAction(kind.rows()[lastAtMost]);
        var steps = new StringBuilder();
        for (int place = lastAtMost + 1; place < ceiling.length; place++) {
            if (place == lastAtMost + 1 || ceiling[place] != ceiling[place - 1]) {
                int row = kind.rows()[place];
                telling.citeAction(row).by(actions.thread().get(row));
                steps.append(steps.isEmpty() ? "" : ", ")
                        .append(ceiling[place])
                        .append(" from ")
                        .append(Words.at(trace, actions.start().get(row)));
            }
        }
        String what = Words.quoted(trace.text(kind.action(), ""));
        String where = kind.queue() == Trace.ABSENT ? "" : " on " + Words.name(trace, kind.queue());
        String title = String.format("%s%s fell from %d at once to %d and did not recover", what, where, most, last);
        String words = String.format(
                "Up to %s, %d of %s%s went on at once. After that there were never more than %s, though %d more began and"
                        + " other threads wanted to.",
                Words.at(trace, actions.start().get(kind.rows()[lastAtMost])),
                most,
                what,
                where,
                steps,
                ceiling.length - 1 - lastAtMost);
        return telling.at(
                        actions.start().get(kind.rows()[lastAtMost]),
                        evidence.spans().end(kind.rows()[ceiling.length - 1]))
                .count("most", most)
                .count("last", last)
                .warning(title, words);
    }
}
