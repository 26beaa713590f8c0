package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that is found in traces. */
public final class Findings {
    private Findings() {}

    /** What is found in a trace of one process: the worst first, causes before what follows from them. */
    public static List<Finding> in(Trace trace) {
        return Ranking.of(all(trace, Set.of()));
    }

    /** What is found in the traces of one run, in the same order; words count time from the run's first event. */
    public static List<Finding> in(List<Trace> run) {
        return in(run, Set.of());
    }

    /**
     * What is found in the traces of one run.
     *
     * @param without ids of kinds that are not looked for
     */
    public static List<Finding> in(List<Trace> run, Set<String> without) {
        Optional<TimeRange> drawn =
                run.stream().flatMap(trace -> trace.eventRange().stream()).reduce(TimeRange::union);
        var found = new ArrayList<Finding>();
        run.forEach(trace -> found.addAll(all(trace.within(drawn.orElse(trace.range())), without)));
        return Ranking.of(found);
    }

    private static List<Finding> all(Trace trace, Set<String> without) {
        var evidence = new Evidence(trace);
        return Detectors.all().stream()
                .filter(detector -> !without.contains(detector.kind().id()))
                .flatMap(detector -> of(detector, evidence).stream())
                .toList();
    }

    /** What one detector finds in a trace of one process. */
    public static List<Finding> of(Detector detector, Trace trace) {
        return Ranking.worstFirst(of(detector, new Evidence(trace)));
    }

    private static List<Finding> of(Detector detector, Evidence evidence) {
        return canLook(detector, evidence) ? detector.in(evidence) : List.of();
    }

    /** Whether a trace holds what a detector needs. */
    public static boolean canLook(Detector detector, Trace trace) {
        return canLook(detector, new Evidence(trace));
    }

    private static boolean canLook(Detector detector, Evidence evidence) {
        return evidence.held().containsAll(detector.needs());
    }
}
