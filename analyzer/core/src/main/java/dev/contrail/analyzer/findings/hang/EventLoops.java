package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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

    /** Those of the dump at the end. */
    List<DumpedThread> dumped() {
        return dumped;
    }
}
