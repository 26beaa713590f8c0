package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Kinds.Kind;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the same thing made by many threads at once, of which one result is kept.
 *
 * <p>Looks at innermost spans on something that say they make what is kept ({@code load}, {@code compute}), or whose
 * results are used later: something else is done with the same thing after them, and it is not made again. It is a bug
 * when {@link #AT_ONCE} threads make one thing at once, and at least half of all that is made has another beside it.
 */
public final class Stampede implements Detector {
    static final int AT_ONCE = 3;

    private static final Finding.Kind KIND = new Finding.Kind(
            "stampede",
            Finding.Depth.MISTAKE,
            Finding.Table.ACTIONS,
            "Many threads make one thing at once",
            "Several threads find that something is missing, and each of them makes it.",
            "Let the first one make it and the others wait for that: computeIfAbsent, or a future in the cache.");

    /** For the service loader. */
    public Stampede() {}

    @Override
    public Finding.Kind kind() {
        return KIND;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.TASKS, Need.SPANS);
    }

    private record Crowd(int task, List<Integer> rows) {}

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        Actions actions = evidence.trace().actions();
        Set<Integer> outer = new HashSet<>();
        for (int row = 0; row < actions.size(); row++) {
            int around = evidence.spans().parent(row);
            if (around != Spans.NONE
                    && evidence.spans().isSpan(row)
                    && actions.task().get(around) == actions.task().get(row)) {
                outer.add(actions.action().get(around));
            }
        }
        for (Kind kind : evidence.kinds()) {
            if (!outer.contains(kind.action()) && !evidence.verbs().is(kind.action(), Verb.WAIT)) {
                look(evidence, kind, findings);
            }
        }
        return findings;
    }

    private static void look(Evidence evidence, Kind kind, List<Finding> findings) {
        Actions actions = evidence.trace().actions();
        Map<Integer, List<Integer>> open = new HashMap<>();
        var crowds = new ArrayList<Crowd>();
        int redundant = 0;
        int keyed = 0;
        for (int row : kind.rows()) {
            int task = actions.task().get(row);
            if (task == Trace.ABSENT) {
                continue;
            }
            keyed++;
            List<Integer> others = open.computeIfAbsent(task, key -> new ArrayList<>());
            boolean apart = others.stream()
                    .noneMatch(other ->
                            evidence.spans().end(other) > actions.start().get(row));
            if (apart) {
                others = new ArrayList<>();
                open.put(task, others);
            }
            others.add(row);
            redundant += others.size() == 1 ? 0 : others.size() == 2 ? 2 : 1;
            if (others.size() == AT_ONCE) {
                crowds.add(new Crowd(task, others));
            }
        }
        boolean makes = evidence.verbs().is(kind.action(), Verb.LOAD) || isKept(evidence, kind, crowds);
        if (!crowds.isEmpty() && 2 * redundant >= keyed && makes) {
            findings.add(finding(evidence, kind, crowds, redundant, keyed));
        }
    }

    /** Whether something else is done with what was made, after the crowd and without making it again. */
    private static boolean isKept(Evidence evidence, Kind kind, List<Crowd> crowds) {
        Actions actions = evidence.trace().actions();
        int kept = 0;
        for (Crowd crowd : crowds) {
            int last = crowd.rows().get(crowd.rows().size() - 1);
            boolean again = false;
            boolean used = false;
            for (int row = last + 1; row < Math.min(actions.size(), last + 10_000); row++) {
                boolean same =
                        actions.task().get(row) == crowd.task() && !crowd.rows().contains(row);
                again |= same
                        && actions.action().get(row) == kind.action()
                        && actions.queue().get(row) == kind.queue();
                used |= same && evidence.verbs().is(actions.action().get(row), Verb.HIT);
            }
            kept += used && !again ? 1 : 0;
        }
        return kept > 0 && 2 * kept >= crowds.size();
    }

    private static Finding finding(Evidence evidence, Kind kind, List<Crowd> crowds, int redundant, int keyed) {
        Trace trace = evidence.trace();
        Actions actions = trace.actions();
        var telling = new Telling(evidence, KIND).about(kind.queue());
        Crowd most = crowds.get(0);
        for (Crowd crowd : crowds) {
            telling.about(crowd.task());
            crowd.rows()
                    .forEach(row -> telling.citeAction(row).by(actions.thread().get(row)));
            most = crowd.rows().size() > most.rows().size() ? crowd : most;
        }
        String what = Words.quoted(trace.text(kind.action(), ""));
        String title = String.format(
                "%d threads did %s of %s at once", most.rows().size(), what, Words.name(trace, most.task()));
        long nanos = most.rows().stream()
                .mapToLong(row -> actions.duration().get(row))
                .sum();
        String words = String.format(
                "From %s on, %d threads did %s of %s%s, each beginning before the others had ended; together that took %s,"
                        + " and once would have been enough. %d of all %d %s had another of the same beside it.",
                Words.at(trace, actions.start().get(most.rows().get(0))),
                most.rows().size(),
                what,
                Words.name(trace, most.task()),
                kind.queue() == Trace.ABSENT ? "" : " in " + Words.name(trace, kind.queue()),
                Durations.format(nanos),
                redundant,
                keyed,
                what);
        return telling.count("atOnce", most.rows().size())
                .count("things", crowds.size())
                .count("redundant", redundant)
                .warning(title, words);
    }
}
