package dev.contrail.analyzer.trace;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a recording tells of the JVM itself: it goes on when the program hangs, and differs from run to run. */
public final class JvmsOwn {
    private JvmsOwn() {}

    /** A trace without its statistics and without starts of its threads: what is left is what the program does. */
    public static Trace without(Trace trace) {
        IntPredicate start = starts(trace);
        int[] others = IntStream.range(0, trace.messages().size())
                .filter(start.negate())
                .toArray();
        List<Snapshots> numbers = trace.snapshots().stream()
                .filter(table -> !table.areStatistics())
                .toList();
        return trace.with(trace.messages().rows(others), numbers, trace.actions());
    }

    /** Some rows of a trace's messages without those that are starts of its threads. */
    public static int[] withoutStarts(Trace trace, int[] messages) {
        return Arrays.stream(messages).filter(starts(trace).negate()).toArray();
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
