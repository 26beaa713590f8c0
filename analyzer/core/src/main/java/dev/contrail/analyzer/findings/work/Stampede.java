package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.findings.work.Makings.Crowd;
import dev.contrail.analyzer.findings.work.Makings.Making;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds the same thing made by many threads at once, of which one result is kept.
 *
 * <p>Looks at innermost spans on something, and at answered calls whose words differ by a number. It is a bug when
 * {@link #AT_ONCE} threads make one thing at once, at least half of all that is made has another beside it, and what they
 * do says that it makes what is kept ({@code load}, {@code compute}), or its results are used later: something else is
 * done with the same thing after them, and it is not made again. Without such a word it is worth knowing when
 * {@link #THINGS} things are made by a crowd each, and hardly any of them later again.
 */
public final class Stampede extends AbstractDetector {
    static final int AT_ONCE = 3;
    static final int THINGS = 3;

    private static final Finding.Kind KIND = new Finding.Kind(
            "stampede",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Many threads make one thing at once",
            "Several threads find that something is missing, and each of them makes it.",
            "Let the first one make it and the others wait for that: computeIfAbsent, or a future in the cache.");

    /** For the service loader. */
    public Stampede() {
        super(KIND, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Makings makings : Makings.in(evidence)) {
            List<Crowd> crowds = makings.crowds();
            int redundant = crowds.isEmpty() ? 0 : makings.redundant();
            if (crowds.isEmpty() || 2 * redundant < makings.size()) {
                continue;
            }
            long once = crowds.stream().filter(makings::isOnce).count();
            boolean kept = 5 * once >= 4L * crowds.size();
            boolean made = evidence.verbs().is(makings.text(), Verb.LOAD) && (makings.isOfOne() || kept);
            if (made || isUsed(evidence, makings, crowds)) {
                findings.add(finding(evidence, makings, crowds, redundant, true));
            } else if (kept && crowds.size() >= THINGS) {
                findings.add(finding(evidence, makings, crowds, redundant, false));
            }
        }
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparingLong(finding -> finding.evidence().count("redundant"))
                        .reversed())
                .limit(1) // a call and the span around it are one
                .toList();
    }

    /** Whether something else is done with what was made, after the crowd and without making it again. */
    private static boolean isUsed(Evidence evidence, Makings makings, List<Crowd> crowds) {
        Actions actions = evidence.trace().actions();
        Map<Integer, Integer> lastOf = new HashMap<>();
        for (Crowd crowd : crowds) {
            if (makings.isOnce(crowd) && crowd.key() >= 0) {
                lastOf.put(
                        crowd.key(),
                        crowd.makings().get(crowd.makings().size() - 1).row().row());
            }
        }
        var used = new HashSet<Integer>();
        for (int row = 0; !lastOf.isEmpty() && row < actions.size(); row++) {
            int task = actions.task().get(row);
            Integer last = lastOf.get(task);
            if (last != null
                    && row > last
                    && evidence.verbs().is(actions.action().get(row), Verb.HIT)) {
                used.add(task);
            }
        }
        return !used.isEmpty() && 2 * used.size() >= crowds.size();
    }

    private static Finding finding(
            Evidence evidence, Makings makings, List<Crowd> crowds, int redundant, boolean warns) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND).about(makings.place());
        Crowd most = crowds.get(0);
        for (Crowd crowd : crowds) {
            telling.about(Math.max(Trace.ABSENT, crowd.key()));
            for (Making making : crowd.makings()) {
                telling.by(making.thread()).at(making.start(), making.end()).cite(making.row());
            }
            most = crowd.makings().size() > most.makings().size() ? crowd : most;
        }
        Making first = most.makings().get(0);
        boolean named = first.key() < 0;
        String what = Words.quoted(trace.text(named ? ~first.key() : makings.text(), ""));
        String whole = named ? what : what + " of " + Words.name(trace, first.key());
        String title = String.format("%d threads did %s at once", most.threads(), whole);
        long nanos = most.makings().stream()
                .mapToLong(making -> making.end() - making.start())
                .sum();
        String words = String.format(
                "From %s on, %d threads did %s%s, each beginning before the others had ended; together that took %s, and"
                        + " once would have been enough%s. %d of all %d such had another of the same beside it.",
                Words.at(trace, first.start()),
                most.threads(),
                whole,
                makings.place() == Trace.ABSENT ? "" : " in " + Words.name(trace, makings.place()),
                Durations.format(nanos),
                warns ? "" : ", if they all made the same",
                redundant,
                makings.size());
        telling.count("atOnce", most.threads()).count("things", crowds.size()).count("redundant", redundant);
        return warns ? telling.warning(title, words) : telling.note(title, words);
    }
}
