package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Locks;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds locks that are taken in one order by one thread and in the other by another.
 *
 * <p>A lock is what is locked and unlocked, or acquired and released, by actions, and what is held in spans that say so.
 * One such pair is enough: both threads need only come at the same time.
 */
public final class LockOrder extends AbstractDetector {
    private static final Finding.Kind KIND = new Finding.Kind(
            "lock-order",
            Finding.Depth.MISTAKE,
            Finding.Table.ACTIONS,
            "Locks taken in opposite orders",
            "One thread takes two locks in one order, another in the other: when both come at once, neither goes on.",
            "Take them in one order everywhere, by a number or a name they have.");

    /** For the service loader. */
    public LockOrder() {
        super(KIND, Need.ACTIONS, Need.DOINGS);
    }

    /** As long as both never come at once, all goes on: only what hangs follows from it. */
    @Override
    public boolean mayExplain(Finding.Kind symptom) {
        return Set.of("held-up", "hung-pool", "never-ended").contains(symptom.id());
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        List<Locks.Opposite> opposites = Locks.opposites(evidence.trace(), evidence.spans(), evidence.verbs());
        if (!opposites.isEmpty()) {
            findings.add(finding(evidence, opposites));
        }
        return findings;
    }

    private static Finding finding(Evidence evidence, List<Locks.Opposite> opposites) {
        Trace trace = evidence.trace();
        Actions actions = trace.actions();
        var telling = new Telling(evidence, KIND);
        for (Locks.Opposite pair : opposites) {
            telling.about(pair.first()).about(pair.second());
            for (int row : new int[] {pair.oneOuter(), pair.oneInner(), pair.otherOuter(), pair.otherInner()}) {
                telling.citeAction(row).by(actions.thread().get(row));
            }
        }
        Locks.Opposite one = opposites.get(0);
        String title = String.format(
                "%s and %s locked in both orders%s",
                Words.name(trace, one.first()),
                Words.name(trace, one.second()),
                opposites.size() == 1 ? "" : ", and " + Words.count(opposites.size() - 1L, "other pair"));
        String words = String.format(
                "%s had %s at %s when it took %s at %s. %s had %s at %s when it took %s at %s. Had they come at the same"
                        + " time, each would wait for what the other has.",
                Words.threadFirst(trace, actions.thread().get(one.oneInner())),
                Words.name(trace, one.first()),
                Words.at(trace, actions.start().get(one.oneOuter())),
                Words.name(trace, one.second()),
                Words.at(trace, actions.start().get(one.oneInner())),
                Words.thread(trace, actions.thread().get(one.otherInner())),
                Words.name(trace, one.second()),
                Words.at(trace, actions.start().get(one.otherOuter())),
                Words.name(trace, one.first()),
                Words.at(trace, actions.start().get(one.otherInner())));
        return telling.count("pairs", opposites.size()).warning(title, words);
    }
}
