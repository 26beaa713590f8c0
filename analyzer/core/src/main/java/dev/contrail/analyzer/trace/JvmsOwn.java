package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a recording tells of the JVM itself: it goes on when the program hangs, and differs from run to run. */
public final class JvmsOwn {
    private JvmsOwn() {}

    /**
     * A trace without its statistics, without what its own threads do, as {@code Attach Listener} does for who asks for a dump,
     * and without their starts: what is left is what the program does.
     */
    public static Trace without(Trace trace) {
        IntPredicate own = threads(trace);
        Messages messages = trace.messages();
        int[] others = rows(messages.size(), messages(trace, own).negate());
        List<Snapshots> numbers = trace.snapshots().stream()
                .filter(table -> !table.areStatistics())
                .map(table -> table.rows(rowsOfOthers(table.thread(), own)))
                .toList();
        Actions actions = trace.actions();
        int[] done = rowsOfOthers(actions.thread(), own);
        return trace.with(messages.rows(others), numbers, done.length == actions.size() ? actions : actions.rows(done));
    }

    private static int[] rowsOfOthers(IntColumn threads, IntPredicate own) {
        return rows(threads.size(), row -> !own.test(threads.get(row)));
    }

    private static int[] rows(int size, IntPredicate kept) {
        return IntStream.range(0, size).filter(kept).toArray();
    }

    /** Some rows of a trace's messages without those that are starts of its threads. */
    public static int[] withoutStarts(Trace trace, int[] messages) {
        return Arrays.stream(messages).filter(starts(trace).negate()).toArray();
    }

    /**
     * Which threads of a trace are the JVM's own. One without an id may be any: what is told of the heap is told by such a one,
     * and the program fills it.
     */
    public static IntPredicate threads(Trace trace) {
        var own = new BitSet();
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            TraceThread one = trace.threads().get(thread);
            own.set(thread, one.javaId() != 0 && one.isJvms());
        }
        return thread -> thread != Trace.ABSENT && own.get(thread);
    }

    /** Which messages of a trace its own threads send, or are their starts. */
    public static IntPredicate messages(Trace trace) {
        return messages(trace, threads(trace));
    }

    private static IntPredicate messages(Trace trace, IntPredicate own) {
        IntColumn thread = trace.messages().thread();
        return starts(trace).or(row -> own.test(thread.get(row)));
    }

    /** Which messages of a trace are starts of threads of the JVM itself. */
    public static IntPredicate starts(Trace trace) {
        int type = trace.texts().indexOf("jdk.ThreadStart");
        Messages messages = trace.messages();
        return row -> type != Trace.ABSENT
                && messages.type().get(row) == type
                && messages.thread().get(row) != Trace.ABSENT
                && trace.threads().get(messages.thread().get(row)).isJvms();
    }
}
