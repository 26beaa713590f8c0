package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.SilentEnd;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Everything that is found in traces. */
public final class Findings {
    private Findings() {}

    /** What is found in a trace of one process: the worst first, causes before what follows from them. */
    public static List<Finding> in(Trace trace) {
        var evidence = new Evidence(trace);
        return Ranking.of(Detectors.all().stream()
                .flatMap(detector -> of(detector, evidence).stream())
                .toList());
    }

    /** What is found in the traces of one run, in the same order; words count time from the run's first event. */
    public static List<Finding> in(List<Trace> run) {
        return in(run, Set.of());
    }

    /** What is found in the traces of one run but for some kinds, by their ids. */
    public static List<Finding> in(List<Trace> run, Set<String> without) {
        return search(run, without).findings();
    }

    /**
     * What is found in the traces of one run, and what was looked for.
     *
     * @param without ids of kinds that are not looked for
     */
    public static Search search(List<Trace> run, Set<String> without) {
        Optional<TimeRange> drawn =
                run.stream().flatMap(trace -> trace.eventRange().stream()).reduce(TimeRange::union);
        OptionalLong first =
                run.stream().flatMapToLong(trace -> trace.firstEvent().stream()).min();
        List<Evidence> all = run.stream()
                .map(trace -> {
                    TimeRange range = drawn.orElse(trace.range());
                    return new Evidence(trace.within(range, first.orElse(range.startNanos())), trace.range());
                })
                .toList();
        List<String> names = recordings(run);
        var found = new ArrayList<Finding>();
        var lookedFor = new ArrayList<Finding.Kind>();
        var impossible = new ArrayList<Finding.Kind>();
        var missing = EnumSet.noneOf(Need.class);
        for (Detector detector : Detectors.all()) {
            if (without.contains(detector.kind().id())) {
                continue;
            }
            if (all.stream().anyMatch(evidence -> canLook(detector, evidence))) {
                lookedFor.add(detector.kind());
                for (int place = 0; place < all.size(); place++) {
                    String recording = names.get(place);
                    of(detector, all.get(place)).forEach(finding -> found.add(finding.in(recording)));
                }
            } else {
                impossible.add(detector.kind());
                missing.addAll(detector.needs());
            }
        }
        all.forEach(evidence -> missing.removeAll(evidence.held()));
        List<Failure> failures = found.isEmpty()
                ? all.stream()
                        .flatMap(evidence -> Failure.in(evidence).stream())
                        .toList()
                : List.of();
        long virtualThreads = run.stream().mapToLong(Trace::virtualThreads).sum();
        return new Search(
                Ranking.of(found), lookedFor, impossible, missing, failures, virtualThreads, silence(run, all));
    }

    /* Of several recordings it would not say whose threads these are. */
    private static Optional<String> silence(List<Trace> run, List<Evidence> all) {
        return SilentEnd.words(run).or(() -> all.size() == 1 ? SilentThreads.words(all.get(0)) : Optional.empty());
    }

    /**
     * What {@link Finding#recording} says of each of the traces of one run: nothing of one that is alone, else its name, and of
     * the second that is called so {@code app.jfr (2)}.
     */
    public static List<String> recordings(List<Trace> run) {
        if (run.size() == 1) {
            return List.of("");
        }
        Map<String, Integer> counts = new HashMap<>();
        return run.stream()
                .map(trace -> {
                    int count = counts.merge(trace.name(), 1, Integer::sum);
                    return count == 1 ? trace.name() : trace.name() + " (" + count + ")";
                })
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
