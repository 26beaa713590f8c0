package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * An exception that a thread of the program made, as the JDK tells it: over the lanes, or in them where nothing else is. It is
 * told when it is made, and need not be thrown.
 *
 * @param what its class and its message: {@code IllegalStateException: closed}
 * @param place where in the program; empty when that is not told
 */
public record Thrown(String what, long time, int thread, String place, Row row) {
    private static final String EXCEPTION = "exception";
    private static final String ERROR = "error";

    private record Told(String what, int thread) {}

    /** Those of a trace, in order; what is told as an error is not told again as an exception. */
    public static List<Thrown> in(Trace trace, Spans spans) {
        List<Thrown> errors = named(ERROR, trace, spans);
        List<Thrown> exceptions = named(EXCEPTION, trace, spans);
        Set<Told> told =
                errors.stream().map(error -> new Told(error.what, error.thread)).collect(Collectors.toSet());
        var all = new ArrayList<>(errors);
        exceptions.stream()
                .filter(exception -> !told.contains(new Told(exception.what, exception.thread)))
                .forEach(all::add);
        all.sort(Comparator.comparingLong(Thrown::time));
        return all;
    }

    /** The name of its class: {@code IllegalStateException}. */
    public String type() {
        int colon = what.indexOf(':');
        return colon < 0 ? what : what.substring(0, colon);
    }

    private static List<Thrown> named(String name, Trace trace, Spans spans) {
        var thrown = new ArrayList<Thrown>();
        int wanted = trace.texts().indexOf(name);
        if (wanted >= 0) {
            IntPredicate own = JvmsOwn.threads(trace);
            addOver(wanted, own, trace, thrown);
            addInLanes(wanted, own, trace, spans, thrown);
        }
        return thrown;
    }

    private static void addOver(int wanted, IntPredicate own, Trace trace, List<Thrown> thrown) {
        Overlays over = trace.overlays();
        Scan nameOf = over.name().scan();
        for (int row = 0; row < over.size(); row++) {
            if (nameOf.getInt(row) == wanted && !over.isPause(row)) {
                add(
                        trace,
                        own,
                        new Thrown(
                                trace.text(over.detail().get(row), ""),
                                over.start().get(row),
                                over.thread().get(row),
                                trace.text(over.place().get(row), ""),
                                Row.of(Table.OVERLAYS, row)),
                        thrown);
            }
        }
    }

    private static void addInLanes(int wanted, IntPredicate own, Trace trace, Spans spans, List<Thrown> thrown) {
        Actions actions = trace.actions();
        Scan actionOf = actions.action().scan();
        IntFunction<String> places = Waits.attribute(trace, Attribute.AT);
        for (int row = 0; row < actions.size(); row++) {
            if (actionOf.getInt(row) == wanted && spans.isWait(row)) {
                int task = actions.task().get(row);
                add(
                        trace,
                        own,
                        new Thrown(
                                task == Trace.ABSENT
                                        ? ""
                                        : trace.participants().get(task).name(),
                                actions.start().get(row),
                                actions.thread().get(row),
                                places.apply(row),
                                Row.of(Table.ACTIONS, row)),
                        thrown);
            }
        }
    }

    /** Adds one that lies in the time that was asked for, of a thread of the program. */
    private static void add(Trace trace, IntPredicate own, Thrown one, List<Thrown> thrown) {
        boolean isAsked =
                trace.asked().map(part -> part.nearest(one.time) == one.time).orElse(true);
        if (one.thread != Trace.ABSENT && !own.test(one.thread) && !one.what.isEmpty() && isAsked) {
            thrown.add(one);
        }
    }
}
