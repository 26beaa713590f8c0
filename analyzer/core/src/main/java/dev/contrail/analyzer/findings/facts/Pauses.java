package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Times in which the JVM let no thread of the program run: over the lanes, or in a lane of their own where nothing else is.
 *
 * <p>One pause may be told by several rows, such as those of a safepoint and of the collection in it: what overlaps is one.
 */
public final class Pauses {
    /**
     * One of them; of the time that was asked for.
     *
     * @param what what sort it is: {@code GC pause}; of a safepoint without a collection with what it was for
     * @param row the longest that tells of it
     */
    public record Pause(String what, long start, long end, Row row) {
        /** How long it took. */
        public long nanos() {
            return end - start;
        }

        private boolean isOfGc() {
            return what.startsWith("GC");
        }

        private Pause with(Pause other) {
            boolean told = isOfGc() == other.isOfGc() ? nanos() >= other.nanos() : isOfGc();
            Pause known = told ? this : other;
            return new Pause(known.what, Math.min(start, other.start), Math.max(end, other.end), known.row);
        }
    }

    private record Key(int name, long id) {}

    private Pauses() {}

    /** All of them, in order; none overlaps another. */
    public static List<Pause> of(Trace trace, Spans spans) {
        var told = new ArrayList<Pause>();
        addOver(trace, told);
        addInLanes(trace, spans, told);
        told.sort(Comparator.comparingLong(Pause::start));
        var pauses = new ArrayList<Pause>();
        for (Pause pause : told) {
            int last = pauses.size() - 1;
            if (last >= 0 && pause.start < pauses.get(last).end) {
                pauses.set(last, pauses.get(last).with(pause));
            } else {
                pauses.add(pause);
            }
        }
        return trace.asked().map(time -> within(time, pauses)).orElse(pauses);
    }

    private static List<Pause> within(TimeRange time, List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> new Pause(pause.what, time.nearest(pause.start), time.nearest(pause.end), pause.row))
                .filter(pause -> pause.nanos() > 0)
                .toList();
    }

    /* A safepoint is told in parts, such as its begin and its end, which have one number. */
    private static void addOver(Trace trace, List<Pause> told) {
        Overlays over = trace.overlays();
        Scan threadOf = over.thread().scan();
        Map<Key, Pause> byNumber = new HashMap<>();
        for (int row = 0; row < over.size(); row++) {
            if (threadOf.getInt(row) == Trace.ABSENT) {
                String name = trace.text(over.name().get(row), "");
                long start = over.start().get(row);
                long end = start + Math.max(0, over.duration().get(row));
                var pause = new Pause(
                        what(name, trace.text(over.detail().get(row), "")), start, end, Row.of(Table.OVERLAYS, row));
                if (over.id().get(row) == 0) {
                    told.add(pause);
                } else {
                    var key = new Key(over.name().get(row), over.id().get(row));
                    byNumber.merge(key, pause, Pause::with);
                }
            }
        }
        told.addAll(byNumber.values());
    }

    private static void addInLanes(Trace trace, Spans spans, List<Pause> told) {
        Actions actions = trace.actions();
        Scan threadOf = actions.thread().scan();
        for (int row = 0; row < actions.size(); row++) {
            int thread = threadOf.getInt(row);
            if (thread != Trace.ABSENT && trace.threads().get(thread).javaId() == 0 && spans.isWait(row)) {
                int task = actions.task().get(row);
                String detail = task == Trace.ABSENT
                        ? ""
                        : trace.participants().get(task).name();
                told.add(new Pause(
                        what(trace.text(actions.action().get(row), ""), detail),
                        actions.start().get(row),
                        spans.end(row),
                        Row.of(Table.ACTIONS, row)));
            }
        }
    }

    private static String what(String name, String detail) {
        return name.startsWith("GC") || detail.isEmpty() ? name : name + " " + detail;
    }
}
