package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Depth;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts causes before what follows from them.
 *
 * <p>A finding follows from another of a kind {@linkplain Detector#mayFollowFrom that it may follow from}, which is at least
 * as grave, does not begin after it ends, or after it begins where that is when it {@linkplain Detector#goesWrongFromTheFirst goes
 * wrong}, and shares an object, or a thread of the same recording, with it.
 */
final class Ranking {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(finding -> finding.kind().depth())
            .thenComparingLong(finding -> finding.evidence().time().startNanos())
            .thenComparing(finding -> finding.kind().id())
            .thenComparing(Finding::title)
            .thenComparing(Finding::recording);

    private Ranking() {}

    static List<Finding> worstFirst(List<Finding> findings) {
        return findings.stream().sorted(WORST_FIRST).toList();
    }

    /** The worst first, each with its symptoms. */
    static List<Finding> of(List<Finding> findings) {
        var causes = new ArrayList<Finding>();
        var symptoms = new ArrayList<List<Finding>>();
        for (Finding finding : causesFirst(worstFirst(findings))) {
            Optional<Finding> cause =
                    causes.stream().filter(other -> explains(other, finding)).findFirst();
            if (cause.isPresent()) {
                symptoms.get(causes.indexOf(cause.get())).add(finding);
            } else {
                causes.add(finding);
                symptoms.add(new ArrayList<>());
            }
        }
        var ranked = new ArrayList<Finding>();
        for (int place = 0; place < causes.size(); place++) {
            ranked.add(causes.get(place).with(symptoms.get(place)));
        }
        return List.copyOf(ranked);
    }

    /** Among findings as grave and as deep, those behind the others that follow from one of them. */
    private static List<Finding> causesFirst(List<Finding> sorted) {
        Set<Finding> followers = Collections.newSetFromMap(new IdentityHashMap<>());
        sorted.stream()
                .filter(finding ->
                        sorted.stream().anyMatch(other -> isAsDeep(other, finding) && explains(other, finding)))
                .forEach(followers::add);
        return sorted.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(finding -> finding.kind().depth())
                        .thenComparing(followers::contains))
                .toList();
    }

    private static boolean isAsDeep(Finding one, Finding other) {
        return one.kind().depth() == other.kind().depth();
    }

    private static boolean mayFollow(Finding.Kind symptom, Finding.Kind cause) {
        return Detectors.named(symptom.id())
                        .map(detector -> detector.mayFollowFrom(cause))
                        .orElseGet(() -> cause.depth().compareTo(symptom.depth()) < 0)
                && Detectors.named(cause.id())
                        .map(detector -> detector.mayExplain(symptom))
                        .orElse(true);
    }

    /** From when on a cause comes too late. */
    private static long over(Finding symptom) {
        boolean fromTheFirst = Detectors.named(symptom.kind().id())
                .map(Detector::goesWrongFromTheFirst)
                .orElse(false);
        TimeRange time = symptom.evidence().time();
        return fromTheFirst ? time.startNanos() : time.endNanos();
    }

    private static boolean explains(Finding cause, Finding symptom) {
        TimeRange time = cause.evidence().time();
        return mayFollow(symptom.kind(), cause.kind())
                && symptom.kind().depth() != Depth.RECORDING
                && cause.severity().compareTo(symptom.severity()) >= 0
                && time.startNanos() <= over(symptom)
                && shares(cause, symptom);
    }

    private static boolean shares(Finding cause, Finding symptom) {
        return !Collections.disjoint(
                        cause.evidence().participants(), symptom.evidence().participants())
                || cause.recording().equals(symptom.recording()) // elsewhere a thread of the name is another
                        && !Collections.disjoint(
                                cause.evidence().threads(), symptom.evidence().threads());
    }
}
