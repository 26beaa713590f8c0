package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Depth;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts causes before what follows from them.
 *
 * <p>A finding follows from another that is nearer to the mistake, is at least as grave, does not begin after it ends,
 * and shares an object or a thread with it.
 */
final class Ranking {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(finding -> finding.kind().depth())
            .thenComparingLong(finding -> finding.evidence().time().startNanos())
            .thenComparing(finding -> finding.kind().id())
            .thenComparing(Finding::title);

    private Ranking() {}

    static List<Finding> worstFirst(List<Finding> findings) {
        return findings.stream().sorted(WORST_FIRST).toList();
    }

    /** The worst first, each with its symptoms. */
    static List<Finding> of(List<Finding> findings) {
        var causes = new ArrayList<Finding>();
        var symptoms = new ArrayList<List<Finding>>();
        for (Finding finding : worstFirst(findings)) {
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

    private static boolean explains(Finding cause, Finding symptom) {
        Depth depth = symptom.kind().depth();
        TimeRange time = cause.evidence().time();
        return cause.kind().depth().compareTo(depth) < 0
                && depth != Depth.RECORDING
                && cause.severity().compareTo(symptom.severity()) >= 0
                && time.startNanos() <= symptom.evidence().time().endNanos()
                && shares(cause, symptom);
    }

    private static boolean shares(Finding cause, Finding symptom) {
        return !Collections.disjoint(
                        cause.evidence().participants(), symptom.evidence().participants())
                || !Collections.disjoint(
                        cause.evidence().threads(), symptom.evidence().threads());
    }
}
