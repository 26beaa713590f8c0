package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** When each thread began something for the last time; that a dump shows it standing is nothing that it began. */
final class Lives {
    /** An error is told several times, one a little after the other. */
    private static final long AT_ONCE_NANOS = 1_000_000;

    private final Evidence evidence;
    private final Trace trace;
    private final long[] last;
    private final IntPredicate own;
    private final Map<String, Integer> families = new HashMap<>();

    Lives(Evidence evidence) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.last = new long[trace.threads().size()];
        this.own = JvmsOwn.threads(trace);
        trace.threads().forEach(thread -> families.merge(family(thread), 1, Integer::sum));
        Arrays.fill(last, Long.MIN_VALUE);
        Actions actions = trace.actions();
        int dump = trace.texts().indexOf("jdk.ThreadDump");
        Scan typeOf = actions.type().scan();
        add(actions.thread(), actions.start(), row -> typeOf.getInt(row) != dump);
        add(trace.overlays().thread(), trace.overlays().start(), row -> true);
        add(trace.messages().thread(), trace.messages().time(), row -> true);
        trace.snapshots().forEach(table -> add(table.thread(), table.time(), row -> true));
    }

    private void add(IntColumn threads, LongColumn times, IntPredicate wanted) {
        Scan threadOf = threads.scan();
        Scan time = times.scan();
        for (int row = 0; row < times.size(); row++) {
            int thread = threadOf.getInt(row);
            if (thread != Trace.ABSENT && wanted.test(row)) {
                last[thread] = Math.max(last[thread], time.get(row));
            }
        }
    }

    /** Whether a thread began nothing after a time, nor did any of those that may work instead of it, while others went on. */
    boolean isOver(int thread, long time) {
        if (last[thread] > time + AT_ONCE_NANOS || hasBrothers(thread)) {
            return false;
        }
        long late = evidence.end() - (evidence.end() - time) / 4;
        for (int other = 0; other < last.length; other++) {
            if (other != thread && !own.test(other) && last[other] >= late) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBrothers(int thread) {
        return families.getOrDefault(family(trace.threads().get(thread)), 0) > 1;
    }

    private static String family(TraceThread thread) {
        return TraceThread.withoutNumber(thread.displayName());
    }
}
