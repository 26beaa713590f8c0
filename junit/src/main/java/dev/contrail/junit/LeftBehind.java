package dev.contrail.junit;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Threads that still hang from a test before: they would be told as hanging of each test after it.
 *
 * <p>Such a one stands where it stood in the dump of that test, and nothing is recorded of it since.
 */
final class LeftBehind {
    private static final Map<Long, List<String>> FRAMES = new ConcurrentHashMap<>(); // by Java id

    private LeftBehind() {}

    /** Notes those that hang, or only wait, when a test has failed. */
    static void note(ThreadDump dump) {
        dump.threads().forEach(thread -> FRAMES.put(thread.javaId(), thread.frames()));
    }

    /** What is left of a test's trace without them. */
    static Trace without(Trace trace) {
        Set<Long> atWork = atWork(trace);
        ThreadDump dump = trace.dump();
        Set<Long> gone = dump.threads().stream()
                .filter(thread -> thread.frames().equals(FRAMES.get(thread.javaId())))
                .map(DumpedThread::javaId)
                .filter(thread -> !atWork.contains(thread))
                .collect(Collectors.toSet());
        List<DumpedThread> left = dump.threads().stream()
                .filter(thread -> !gone.contains(thread.javaId()))
                .toList();
        Actions actions = trace.actions();
        int[] rows = IntStream.range(0, actions.size())
                .filter(row -> !gone.contains(thread(trace, actions.thread().get(row))))
                .toArray();
        return trace.with(trace.messages(), trace.snapshots(), actions.rows(rows))
                .with(new ThreadDump(dump.timeNanos(), left, dump.atEnd()));
    }

    /** Those of which more is recorded than what the dump tells. */
    private static Set<Long> atWork(Trace trace) {
        var atWork = new HashSet<Long>();
        Actions actions = trace.actions();
        for (int row = 0; row < actions.size(); row++) {
            if (!actions.isBegunUnseen(row)) {
                atWork.add(thread(trace, actions.thread().get(row)));
            }
        }
        add(trace, trace.messages().thread(), atWork);
        add(trace, trace.overlays().thread(), atWork);
        trace.snapshots().forEach(table -> add(trace, table.thread(), atWork));
        return atWork;
    }

    private static void add(Trace trace, IntColumn threads, Set<Long> to) {
        for (int row = 0; row < threads.size(); row++) {
            to.add(thread(trace, threads.get(row)));
        }
    }

    /** Its Java id; that of none when there is none. */
    private static long thread(Trace trace, int thread) {
        return (thread == Trace.ABSENT ? TraceThread.UNKNOWN : trace.threads().get(thread)).javaId();
    }
}
