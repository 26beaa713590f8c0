package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Pauses;
import dev.contrail.analyzer.findings.facts.Pauses.Pause;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** When all threads stood still since the JVM stopped them, as for collecting garbage. */
final class JvmPauses {
    /** What is less of the time is nothing special. */
    private static final double LEAST_SHARE = 0.03;

    private static final String COLLECTION = "GC pause";

    private final Trace trace;
    private final Teller teller;
    private final List<Pause> pauses;

    JvmPauses(Evidence evidence, Teller teller) {
        this.trace = evidence.trace();
        this.teller = teller;
        this.pauses = Pauses.of(trace, evidence.spans());
    }

    /** How much of a pause is in the time of the trace. */
    private long within(Pause pause) {
        return trace.range().nearest(pause.end()) - trace.range().nearest(pause.start());
    }

    private Optional<Pause> longest() {
        return isMuch() ? pauses.stream().max(Comparator.comparingLong(this::within)) : Optional.empty();
    }

    private long nanos() {
        return pauses.stream().mapToLong(this::within).sum();
    }

    private boolean isMuch() {
        return (double) nanos() > LEAST_SHARE * (double) trace.range().durationNanos();
    }

    /** How often, how long in all, and the longest, when it is much of the time. */
    List<Fact> facts() {
        return longest().map(this::fact).stream().toList();
    }

    private Fact fact(Pause longest) {
        long all = trace.range().durationNanos();
        String most = pauses.size() == 1 ? "" : "the longest ";
        return new Fact(
                Words.times(pauses.size()) + ", " + Durations.format(nanos()) + " of " + Durations.format(all) + ", "
                        + Words.percent((double) nanos() / (double) all) + " of the time; " + most
                        + Durations.format(longest.nanos()) + " from " + teller.at(longest.start()) + " ("
                        + what(longest) + ")",
                Optional.of(longest.row()));
    }

    /** That an instant is in one. */
    List<Fact> at(long time) {
        return pauses.stream()
                .filter(pause -> pause.start() <= time
                        && time < pause.end()
                        && pause.row().table() == Table.OVERLAYS)
                .map(pause -> new Fact(
                        "since " + teller.at(pause.start()) + ", for " + Durations.format(pause.nanos()) + " in all ("
                                + what(pause) + ")",
                        Optional.of(pause.row())))
                .toList();
    }

    /** In words; that a collection is one need not be said twice. */
    private String what(Pause pause) {
        String text = teller.what(pause.row());
        return text.equalsIgnoreCase(COLLECTION + " " + COLLECTION) ? COLLECTION : text;
    }

    /** The middle of the longest, when it is much of the time. */
    OptionalLong middle() {
        return longest().stream()
                .mapToLong(pause -> pause.start() + pause.nanos() / 2)
                .findFirst();
    }
}
