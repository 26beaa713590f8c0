package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is found in a trace. */
public final class Findings {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparingLong(finding -> finding.evidence().time().startNanos())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::title);

    private Findings() {}

    /** What is found in a trace of one process: the worst first, then by time. */
    public static List<Finding> in(Trace trace) {
        return Stream.of(Finding.Kind.values())
                .flatMap(kind -> of(kind, trace).stream())
                .sorted(WORST_FIRST)
                .toList();
    }

    /** What is found in the traces of one run: the worst first, then by time, which words count from its first event. */
    public static List<Finding> in(List<Trace> run) {
        Optional<TimeRange> drawn =
                run.stream().flatMap(trace -> trace.eventRange().stream()).reduce(TimeRange::union);
        return drawn.stream()
                .flatMap(range -> run.stream().map(trace -> trace.within(range)))
                .flatMap(trace -> in(trace).stream())
                .sorted(WORST_FIRST)
                .toList();
    }

    /** What is found of one kind, in the same order. */
    public static List<Finding> of(Finding.Kind kind, Trace trace) {
        List<Finding> found = switch (kind) {
            case SPIN -> Spin.in(trace);
            case OUTLIVED -> Outlived.in(trace);
            case STALL -> Stall.in(trace);
            case HOARD -> Hoard.in(trace);
        };
        return found.stream().sorted(WORST_FIRST).toList();
    }

    /** Whether a trace holds any event that a kind is found in. */
    public static boolean canBeFound(Finding.Kind kind, Trace trace) {
        return switch (kind) {
            case SPIN -> trace.actions().size() > 0;
            case OUTLIVED -> trace.messages().size() > 0;
            case STALL, HOARD -> trace.snapshots().stream().anyMatch(table -> table.size() > 0);
        };
    }
}
