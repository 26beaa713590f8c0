package dev.contrail.analyzer.trace.dump;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last of several dumps, and since which of them each thread stands as it does there: as much as needs to be kept of
 * a long recording, which has two dumps a chunk.
 */
public final class DumpHistory {
    private ThreadDump first = ThreadDump.NONE;
    private ThreadDump last = ThreadDump.NONE;

    /** Adds a dump, which must not be older than those before. */
    public void add(ThreadDump dump) {
        first = first.isEmpty() ? dump : first;
        last = since(dump, last);
    }

    /** Adds the dumps of a later history. */
    public void addAll(DumpHistory later) {
        if (later.first.isEmpty()) {
            return;
        }
        ThreadDump before = last;
        first = first.isEmpty() ? later.first : first;
        // Those that stand so since the later history's first dump may stand so for longer.
        Map<Long, DumpedThread> then = byId(since(later.first, before));
        List<DumpedThread> threads = later.last.threads().stream()
                .map(thread -> {
                    DumpedThread asThen =
                            thread.sinceNanos() == later.first.timeNanos() ? then.get(thread.javaId()) : null;
                    return asThen == null ? thread : thread.since(asThen.sinceNanos(), asThen.elsewhereNanos());
                })
                .toList();
        last = new ThreadDump(later.last.timeNanos(), threads);
    }

    /** The last one; {@link ThreadDump#NONE} when there is none. */
    public ThreadDump last() {
        return last;
    }

    private static ThreadDump since(ThreadDump dump, ThreadDump before) {
        if (before.isEmpty()) {
            return dump;
        }
        Map<Long, DumpedThread> earlier = byId(before);
        List<DumpedThread> threads = dump.threads().stream()
                .map(thread -> {
                    DumpedThread then = thread.javaId() == 0 ? null : earlier.get(thread.javaId());
                    return then != null && then.standsAs(thread, dump.timeNanos() - before.timeNanos())
                            ? thread.since(then.sinceNanos(), then.elsewhereNanos())
                            : thread.since(dump.timeNanos(), before.timeNanos());
                })
                .toList();
        return new ThreadDump(dump.timeNanos(), threads);
    }

    private static Map<Long, DumpedThread> byId(ThreadDump dump) {
        var byId = new HashMap<Long, DumpedThread>();
        dump.threads().forEach(thread -> byId.putIfAbsent(thread.javaId(), thread));
        return byId;
    }
}
