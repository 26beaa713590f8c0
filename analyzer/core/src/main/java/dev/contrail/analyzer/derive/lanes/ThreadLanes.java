package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.select.NaturalOrder;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The lanes of one trace: its actions by thread, in natural order of the threads' names, those of the JVM itself behind the
 * program's, and those of the Flight Recorder behind these; then spans that moved between threads, which are no thread's work, by what they were done to.
 */
final class ThreadLanes {
    private final Trace trace;
    private final String group;
    private final IntColumn actionOfText;
    private final Map<Object, Collected> byThread =
            new LinkedHashMap<>(); // threads come about in the order of their names
    private final Map<Object, Integer> places = new HashMap<>();

    private static final Comparator<Collected> ORDER = Comparator.comparing(Collected::whose)
            .thenComparing(Collected::name, new NaturalOrder())
            .thenComparingLong(c -> c.thread().javaId());

    /** Whose thread it is, in the order of the lanes. */
    private enum Whose {
        PROGRAM,
        JVM,
        RECORDER,
        NOBODY;

        static Whose of(TraceThread thread) {
            if (isAcross(thread)) {
                return NOBODY;
            }
            if (thread.isRecorder()) {
                return RECORDER;
            }
            return thread.javaId() != 0 && thread.isJvms() ? JVM : PROGRAM;
        }
    }

    private record Collected(TraceThread thread, Whose whose, String name, IntColumn.Builder rows) {}

    ThreadLanes(Trace trace, String group, IntColumn actionOfText) {
        this.trace = trace;
        this.group = group;
        this.actionOfText = actionOfText;
    }

    List<Lane> lanes() {
        collect();
        List<Collected> sorted = new ArrayList<>(byThread.values());
        sorted.sort(ORDER);
        Map<String, Integer> sameName = new HashMap<>();
        sorted.forEach(c -> sameName.merge(c.name(), 1, Integer::sum));
        List<Lane> lanes = new ArrayList<>();
        for (Collected collected : sorted) {
            String name = collected.name();
            boolean ambiguous = sameName.getOrDefault(name, 0) > 1;
            String unique = ambiguous ? name + " (id " + collected.thread().javaId() + ")" : name;
            places.put(key(collected.thread()), lanes.size());
            lanes.add(lane(unique, collected.rows().build()));
        }
        return lanes;
    }

    /** The place of a thread of the trace among the lanes; {@link Trace#ABSENT} when it has none. */
    int laneOf(int thread) {
        return places.getOrDefault(key(trace.threads().get(thread)), Trace.ABSENT);
    }

    private void collect() {
        Collected[] byIndex = new Collected[trace.threads().size() + 1];
        Actions actions = trace.actions();
        IntPredicate moved = actions.moved();
        Scan threadOf = actions.thread().scan();
        for (int row = 0; row < actions.size(); row++) {
            int thread = threadOf.getInt(row);
            if (thread == Trace.ABSENT && moved.test(row)) {
                collected(across(row)).rows().add(row);
                continue;
            }
            Collected collected = byIndex[thread + 1];
            if (collected == null) {
                collected = collected(
                        thread == Trace.ABSENT
                                ? TraceThread.UNKNOWN
                                : trace.threads().get(thread));
                byIndex[thread + 1] = collected;
            }
            collected.rows().add(row);
        }
    }

    /** Stands for the lane of a span that moved. */
    private TraceThread across(int row) {
        Actions actions = trace.actions();
        int task = actions.task().get(row);
        int what = task == Trace.ABSENT ? actions.queue().get(row) : task;
        String name = what == Trace.ABSENT
                ? trace.name(actions.action().get(row), ActionTally.UNNAMED)
                : trace.participants().get(what).displayName();
        return new TraceThread(name + Actions.ACROSS_THREADS, 0, false);
    }

    private static boolean isAcross(TraceThread thread) {
        return thread.javaId() == 0 && thread.name().endsWith(Actions.ACROSS_THREADS);
    }

    private Collected collected(TraceThread thread) {
        return byThread.computeIfAbsent(
                key(thread),
                k -> new Collected(thread, Whose.of(thread), thread.displayName(), new IntColumn.Builder()));
    }

    /** A thread is its Java id, whatever it was renamed to; threads of the JVM itself have none, so there it is the name. */
    private static Object key(TraceThread thread) {
        return thread.javaId() == 0 ? thread.name() : (Object) thread.javaId();
    }

    private Lane lane(String name, IntColumn rows) {
        IntColumn ordered = outermostFirst(rows);
        var stacked = new SubRows(trace.actions(), ordered, trace.overlays().stepNanos());
        return new Lane(group, name, new Marks(trace, ordered, stacked.column(), stacked.depth(), actionOfText));
    }

    /** Of marks that start together the longest first: it holds the others. An event is recorded when it ends, so the file has them the other way round. */
    private IntColumn outermostFirst(IntColumn rows) {
        LongColumn start = trace.actions().start();
        boolean ties = false;
        Scan rowOf = rows.scan();
        long last = Long.MIN_VALUE;
        for (int mark = 0; mark < rows.size() && !ties; mark++) {
            long time = start.get(rowOf.getInt(mark));
            ties = time == last;
            last = time;
        }
        return ties ? IntColumn.of(sortedTies(rows, start)) : rows;
    }

    private int[] sortedTies(IntColumn rows, LongColumn start) {
        LongColumn duration = trace.actions().duration();
        int[] sorted = new int[rows.size()];
        for (int from = 0, to; from < sorted.length; from = to) {
            for (to = from; to < sorted.length && start.get(rows.get(to)) == start.get(rows.get(from)); to++) {}
            if (to == from + 1) {
                sorted[from] = rows.get(from);
                continue;
            }
            Integer[] tied = new Integer[to - from];
            for (int i = 0; i < tied.length; i++) {
                tied[i] = rows.get(from + i);
            }
            Arrays.sort(tied, (a, b) -> Long.compare(duration.get(b), duration.get(a)));
            for (int i = 0; i < tied.length; i++) {
                sorted[from + i] = tied[i];
            }
        }
        return sorted;
    }
}
