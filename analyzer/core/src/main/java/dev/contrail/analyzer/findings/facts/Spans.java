package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The actions that last, and how they lie in each other: thread by thread, since a thread is in one place at a time.
 *
 * <p>Rows are those of {@link Trace#actions()}. Spans that overlap without one lying in the other stand beside each other.
 */
public final class Spans {
    /** What notes that a span has not ended are recorded as. */
    private static final String OPEN = "contrail.OpenSpan";

    /** No row. */
    public static final int NONE = -1;

    private final Actions actions;
    private final int[] parent;
    private final int[] firstOfThread;
    private final int[] byThread;
    private final int openType;

    /** Those of a trace. */
    public Spans(Trace trace) {
        actions = trace.actions();
        openType = trace.texts().indexOf(OPEN);
        parent = new int[actions.size()];
        firstOfThread = new int[trace.threads().size() + 1];
        Arrays.fill(parent, NONE);
        nest(trace.threads().size());
        byThread = outermostByThread();
    }

    private void nest(int threads) {
        int[] innermost = new int[threads];
        Arrays.fill(innermost, NONE);
        Scan threadOf = actions.thread().scan();
        Scan start = actions.start().scan();
        Scan duration = actions.duration().scan();
        for (int row = 0; row < actions.size(); row++) {
            int thread = threadOf.getInt(row);
            if (thread == Trace.ABSENT) {
                continue;
            }
            long nanos = duration.get(row);
            long end = start.get(row) + Math.max(0, nanos);
            int around = innermost[thread];
            while (around != NONE && end(around) < end) {
                around = parent[around];
            }
            parent[row] = around;
            if (around == NONE && nanos > 0) {
                firstOfThread[thread + 1]++;
            }
            innermost[thread] = nanos > 0 ? row : around;
        }
    }

    /* How many each thread has, nest() counted. */
    private int[] outermostByThread() {
        Scan threadOf = actions.thread().scan();
        Scan duration = actions.duration().scan();
        for (int thread = 1; thread < firstOfThread.length; thread++) {
            firstOfThread[thread] += firstOfThread[thread - 1];
        }
        int[] rows = new int[firstOfThread[firstOfThread.length - 1]];
        int[] next = firstOfThread.clone();
        for (int row = 0; row < parent.length; row++) {
            int thread = threadOf.getInt(row);
            if (parent[row] == NONE && thread != Trace.ABSENT && duration.get(row) > 0) {
                rows[next[thread]++] = row;
            }
        }
        return rows;
    }

    /** Whether an action lasts, and is no instant. */
    public boolean isSpan(int row) {
        return actions.duration().get(row) > 0;
    }

    /** Whether it is a wait of a thread or a pause of the JVM that stands for what is not recorded otherwise. */
    public boolean isWait(int row) {
        return actions.type().get(row) == actions.action().get(row);
    }

    /** Whether any span had not ended when the recording did. */
    public boolean areOpen() {
        return openType >= 0;
    }

    /** Whether a span had not ended when the recording did. */
    public boolean isOpen(int row) {
        return openType >= 0 && actions.type().get(row) == openType;
    }

    /** When an action ended. */
    public long end(int row) {
        return actions.start().get(row) + actions.duration().get(row);
    }

    /** The span of the same thread that an action lies in, the innermost; {@link #NONE} when there is none. */
    public int parent(int row) {
        return parent[row];
    }

    /** The outermost span that an action lies in; the action itself when there is none. */
    public int outermost(int row) {
        int around = row;
        while (parent[around] != NONE) {
            around = parent[around];
        }
        return around;
    }

    /** Where the last of a thread's outermost spans that begins at or before a time stands, or its first. */
    int placeBefore(int thread, long time) {
        int low = firstOfThread[thread];
        int high = firstOfThread[thread + 1];
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (actions.start().get(byThread[middle]) <= time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many outermost spans there are. */
    int places() {
        return byThread.length;
    }

    /** An outermost span by its place: thread by thread, by their start. */
    int rowAt(int place) {
        return byThread[place];
    }

    /** How many outermost spans a thread has. */
    public int outermostOf(int thread) {
        return firstOfThread[thread + 1] - firstOfThread[thread];
    }

    /** The outermost span that a thread is in at a time; {@link #NONE} when it is in none. */
    public int outermostAt(int thread, long time) {
        if (outermostOf(thread) == 0) {
            return NONE;
        }
        int row = byThread[placeBefore(thread, time)];
        return actions.start().get(row) <= time && time <= end(row) ? row : NONE;
    }

    /** Whether a span has one inside that is accepted. */
    public boolean holds(int span, IntPredicate wanted) {
        for (int row = span + 1; row < actions.size() && actions.start().get(row) <= end(span); row++) {
            if (actions.thread().get(row) == actions.thread().get(span) && isSpan(row) && wanted.test(row)) {
                return true;
            }
        }
        return false;
    }
}
