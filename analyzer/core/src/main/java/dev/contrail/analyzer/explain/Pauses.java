package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When all threads stood still since the JVM stopped them, as for collecting garbage. Pauses that overlap are one, as a collection
 * within its safepoint; so are the parts of one safepoint, which have a number.
 */
final class Pauses {
    /** What is less of the time is nothing special. */
    private static final double LEAST_SHARE = 0.03;

    private static final String COLLECTION = "GC pause";

    private record Pause(long start, long end, long id, String name, Row row) {
        long nanos() {
            return end - start;
        }

        /** What collects garbage says more than that it does so at a safepoint; else what lasts longest does. */
        Pause with(Pause other) {
            boolean isBetter = !name.equals(COLLECTION) && (other.name.equals(COLLECTION) || other.nanos() > nanos());
            Pause telling = isBetter ? other : this;
            return new Pause(start, Math.max(end, other.end), other.id != 0 ? other.id : id, telling.name, telling.row);
        }

        boolean goesOnIn(Pause other) {
            return other.start <= end || id != 0 && id == other.id;
        }
    }

    private final Trace trace;
    private final Teller teller;
    private final List<Pause> pauses = new ArrayList<>();

    Pauses(Trace trace, Teller teller) {
        this.trace = trace;
        this.teller = teller;
        Overlays over = trace.overlays();
        for (int row = 0; row < over.size(); row++) {
            if (over.isPause(row)) {
                String name = trace.text(over.name().get(row), "");
                add(over.start().get(row), over.duration().get(row), over.id().get(row), name, Table.OVERLAYS, row);
            }
        }
        int jvm = trace.threads().indexOf(TraceThread.WHOLE_JVM); // where nothing else is in the lanes, pauses are
        Actions actions = trace.actions();
        for (int row = 0; row < actions.size() && jvm >= 0; row++) {
            if (actions.thread().get(row) == jvm) {
                String name = trace.text(actions.action().get(row), "");
                add(actions.start().get(row), actions.duration().get(row), 0, name, Table.ACTIONS, row);
            }
        }
    }

    private void add(long start, long nanos, long id, String name, Table table, int row) {
        var pause = new Pause(start, start + nanos, id, name, Row.of(table, row));
        int last = pauses.size() - 1;
        if (last >= 0 && pauses.get(last).goesOnIn(pause)) {
            pauses.set(last, pauses.get(last).with(pause));
        } else {
            pauses.add(pause);
        }
    }

    /** How much of a pause is in the time of the trace. */
    private long within(Pause pause) {
        return trace.range().nearest(pause.end) - trace.range().nearest(pause.start);
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
                        + Durations.format(longest.nanos()) + " from " + teller.at(longest.start) + " ("
                        + what(longest) + ")",
                Optional.of(longest.row));
    }

    /** That an instant is in one. */
    List<Fact> at(long time) {
        return pauses.stream()
                .filter(pause -> pause.start <= time && time < pause.end && pause.row.table() == Table.OVERLAYS)
                .map(pause -> new Fact(
                        "since " + teller.at(pause.start) + ", for " + Durations.format(pause.nanos()) + " in all ("
                                + what(pause) + ")",
                        Optional.of(pause.row)))
                .toList();
    }

    /** In words; that a collection is one need not be said twice. */
    private String what(Pause pause) {
        String text = teller.what(pause.row);
        return text.equalsIgnoreCase(COLLECTION + " " + COLLECTION) ? COLLECTION : text;
    }

    /** The middle of the longest, when it is much of the time. */
    OptionalLong middle() {
        return longest().stream()
                .mapToLong(pause -> pause.start + pause.nanos() / 2)
                .findFirst();
    }
}
