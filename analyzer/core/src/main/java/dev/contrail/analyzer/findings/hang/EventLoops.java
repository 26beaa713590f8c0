package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Threads that each serve many connections in turn, as those of Netty do: by where a dump has them, and by the names that they get. */
final class EventLoops {
    private static final Pattern NAME = Pattern.compile(String.join(
            "|",
            ".*\\b(nio|epoll|kqueue|ioUring|multiThreadIo)EventLoop(Group)?-\\d+-\\d+",
            "reactor-http-(nio|epoll|kqueue|io-uring)-\\d+",
            "vert\\.x-eventloop-thread-\\d+",
            ".*-worker-ELG-\\d+-\\d+",
            "XNIO-\\d+ I/O-\\d+"));

    private final BitSet threads = new BitSet();
    private final List<DumpedThread> dumped;

    EventLoops(Trace trace) {
        dumped = trace.dump().threads().stream()
                .filter(thread ->
                        thread.isEventLoop() || NAME.matcher(thread.name()).matches())
                .toList();
        Set<Long> ids = dumped.stream().map(DumpedThread::javaId).collect(Collectors.toSet());
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            threads.set(
                    thread,
                    ids.contains(trace.threads().get(thread).javaId())
                            || NAME.matcher(trace.threads().get(thread).name()).matches());
        }
    }

    /** Whether a thread of the trace is one. */
    boolean has(int thread) {
        return thread != Trace.ABSENT && threads.get(thread);
    }

    /**
     * When the first thing is recorded that any of them did, samples among them: a program takes its time to begin, and its loops
     * serve nobody till then. The begin of the range when one of them is older than that, and when nothing is.
     */
    long firstIn(Evidence evidence) {
        TimeRange range = evidence.askedRange();
        if (dumped.stream()
                .anyMatch(loop -> loop.startNanos() > Long.MIN_VALUE && loop.startNanos() < range.startNanos())) {
            return range.startNanos();
        }
        Actions actions = evidence.seen();
        Overlays overlays = evidence.trace().overlays();
        long first = Math.min(
                first(actions.thread(), actions.start(), actions::isOpen),
                first(overlays.thread(), overlays.start(), row -> false));
        return first == Long.MAX_VALUE ? range.startNanos() : Math.max(first, range.startNanos());
    }

    private long first(IntColumn threadOf, LongColumn starts, IntPredicate unless) {
        for (int row = 0; row < starts.size(); row++) {
            if (has(threadOf.get(row)) && !unless.test(row)) {
                return starts.get(row);
            }
        }
        return Long.MAX_VALUE;
    }

    /** Those of the dump at the end. */
    List<DumpedThread> dumped() {
        return dumped;
    }
}
