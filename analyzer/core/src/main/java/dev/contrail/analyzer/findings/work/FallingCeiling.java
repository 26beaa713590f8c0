package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds actions of which ever fewer go on at once: what limits them is lost bit by bit.
 *
 * <p>Looks at the most at once from each start on. It falls when it never rises again after the last start at the most;
 * the fall is a bug when {@link #AFTER} more begin after that, most of them with as many at once as is then possible and so for three fifths of the time, when
 * it falls to half or by two at least, and when more threads still take turns than go on at once: fewer threads, or less
 * to do, is no loss. What falls with it, at the same time and by the same threads, such as spans inside of it, has the same
 * cause and is told with it.
 */
public final class FallingCeiling extends AbstractDetector {
    static final int AFTER = 12;
    private static final int NAMED = 4;

    private static final Finding.Kind KIND = new Finding.Kind(
            "falling-ceiling",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Ever fewer at once",
            "The most of an action that goes on at once falls, and does not recover.",
            "Look for what is taken before it and not given back on every way out, such as after an error.");

    /** For the service loader. */
    public FallingCeiling() {
        super(KIND, Need.SPANS, Need.DOINGS);
    }

    /**
     * One kind of action of which ever fewer go on at once.
     *
     * @param ceiling for each of the last ones the most at once from then on
     * @param lastAtMost the last one that began when the most went on
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Fall(Kind kind, int[] ceiling, int lastAtMost, int most, int last) {
        long start(Actions actions) {
            return actions.start().get(kind.rows()[lastAtMost]);
        }

        int lastRow() {
            return kind.rows()[ceiling.length - 1];
        }

        Set<Integer> threads(Actions actions) {
            return Arrays.stream(kind.rows(), lastAtMost + 1, ceiling.length)
                    .mapToObj(row -> actions.thread().get(row))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var falls = new ArrayList<Fall>();
        for (Kind kind : evidence.kinds()) {
            if (kind.rows().length > AFTER && !evidence.verbs().is(kind.action(), Verb.WAIT)) {
                look(evidence, kind, falls);
            }
        }
        return byCause(evidence, falls).stream()
                .map(cause -> finding(evidence, cause.get(0), cause.subList(1, cause.size())))
                .toList();
    }

    /** Those of one cause, the one that lasts longest first: what is inside of it falls with it. */
    private static List<List<Fall>> byCause(Evidence evidence, List<Fall> falls) {
        Actions actions = evidence.trace().actions();
        falls.sort(Comparator.comparingLong((Fall fall) -> -fall.kind().nanos(actions)));
        var causes = new ArrayList<List<Fall>>();
        for (Fall fall : falls) {
            causes.stream()
                    .filter(cause -> isOne(evidence, cause.get(0), fall))
                    .findFirst()
                    .orElseGet(() -> {
                        causes.add(new ArrayList<>());
                        return causes.get(causes.size() - 1);
                    })
                    .add(fall);
        }
        return causes;
    }

    private static boolean isOne(Evidence evidence, Fall one, Fall other) {
        Actions actions = evidence.trace().actions();
        return one.start(actions) <= evidence.spans().end(other.lastRow())
                && other.start(actions) <= evidence.spans().end(one.lastRow())
                && !Collections.disjoint(one.threads(actions), other.threads(actions));
    }

    private static void look(Evidence evidence, Kind kind, List<Fall> found) {
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
            found.add(new Fall(kind, ceiling, lastAtMost, most, last));
        }
    }

    /** Whether as many as is still possible went on for three fifths of the time from a start on: who is free for half of it waits for work. */
    private static boolean isFull(Evidence evidence, Kind kind, int from, int level) {
        Actions actions = evidence.trace().actions();
        long nanos = 0;
        long end = Long.MIN_VALUE;
        for (int place = from; place < kind.rows().length; place++) {
            nanos += actions.duration().get(kind.rows()[place]);
            end = Math.max(end, evidence.spans().end(kind.rows()[place]));
        }
        return 5 * nanos >= 3L * level * (end - actions.start().get(kind.rows()[from]));
    }

    /** How many threads still take turns at the end. */
    private static int turns(Evidence evidence, Kind kind, int from) {
        var threads = new HashSet<Integer>();
        for (int place = from; place < kind.rows().length; place++) {
            threads.add(evidence.trace().actions().thread().get(kind.rows()[place]));
        }
        return threads.size();
    }

    private static Finding finding(Evidence evidence, Fall fall, List<Fall> others) {
        Trace trace = evidence.trace();
        Actions actions = trace.actions();
        Kind kind = fall.kind();
        var telling = new Telling(evidence, KIND).about(kind.queue());
        telling.citeAction(kind.rows()[fall.lastAtMost()]);
        var steps = new StringBuilder();
        for (int place = fall.lastAtMost() + 1; place < fall.ceiling().length; place++) {
            if (place == fall.lastAtMost() + 1 || fall.ceiling()[place] != fall.ceiling()[place - 1]) {
                int row = kind.rows()[place];
                telling.citeAction(row).by(actions.thread().get(row));
                steps.append(steps.isEmpty() ? "" : ", ")
                        .append(fall.ceiling()[place])
                        .append(" from ")
                        .append(Words.at(trace, actions.start().get(row)));
            }
        }
        others.forEach(other -> telling.about(other.kind().queue()));
        String title = String.format(
                "%s fell from %d at once to %d and did not recover", what(trace, kind), fall.most(), fall.last());
        String words = String.format(
                "Up to %s, %d of %s went on at once. After that there were never more than %s, though %d more began and"
                        + " other threads wanted to.%s",
                Words.at(trace, fall.start(actions)),
                fall.most(),
                what(trace, kind),
                steps,
                fall.ceiling().length - 1 - fall.lastAtMost(),
                with(trace, others));
        return telling.at(fall.start(actions), evidence.spans().end(fall.lastRow()))
                .count("most", fall.most())
                .count("last", fall.last())
                .warningWhereNoneIsLost(title, words);
    }

    private static String with(Trace trace, List<Fall> others) {
        return others.isEmpty()
                ? ""
                : others.stream()
                        .limit(NAMED)
                        .map(other -> String.format(
                                "%s from %d to %d", what(trace, other.kind()), other.most(), other.last()))
                        .collect(Collectors.joining(
                                ", ", " With it fell ", others.size() > NAMED ? " and others." : "."));
    }

    private static String what(Trace trace, Kind kind) {
        String what = Words.quoted(trace.text(kind.action(), ""));
        return kind.queue() == Trace.ABSENT ? what : what + " on " + Words.name(trace, kind.queue());
    }
}
