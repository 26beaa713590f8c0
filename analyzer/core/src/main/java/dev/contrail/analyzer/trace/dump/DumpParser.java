package dev.contrail.analyzer.trace.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text of {@code jdk.ThreadDump}, which is that of {@code jcmd Thread.print}, as JDK 11 to 25 write it.
 *
 * <p>Any text gives a dump: what is not understood is passed over, and each part is cut where it gets long. A thread's name
 * may hold anything, so what a hostile one pretends to be is told as if it were.
 */
public final class DumpParser {
    static final int MOST_THREADS = 100_000;
    static final int MOST_FRAMES = 64;
    /** So many of them are the outermost of a deep stack. */
    static final int LAST_FRAMES = 16;

    static final int LONGEST = 512;

    private final long timeNanos;
    private final List<ThreadLines> threads = new ArrayList<>();
    private final Map<Long, String> holders = new HashMap<>();
    private final Map<String, String> initializers = new HashMap<>();
    private final Map<String, String> heldUpBy = new HashMap<>();
    private boolean inDeadlocks;
    private String waiting = "";

    private DumpParser(long timeNanos) {
        this.timeNanos = timeNanos;
    }

    /**
     * Reads a dump.
     *
     * @param timeNanos when it was taken
     */
    public static ThreadDump parse(String text, long timeNanos) {
        var parser = new DumpParser(timeNanos);
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end;
            parser.line(text.substring(at, Math.min(next, at + LONGEST)).stripTrailing());
            at = next + 1;
        }
        return parser.dump();
    }

    private void line(String line) {
        if (line.startsWith("Found ") && line.contains("Java-level deadlock")) {
            inDeadlocks = true;
        } else if (inDeadlocks) {
            deadlockLine(line);
        } else if (line.startsWith("\"") && threads.size() < MOST_THREADS) {
            threads.add(new ThreadLines(line, timeNanos));
        } else if (!threads.isEmpty()) {
            threads.get(threads.size() - 1).line(line.strip());
        }
    }

    /* "clerk-1":
     *   waiting for ownable synchronizer 0x…, (a java.util.concurrent.locks.ReentrantLock$NonfairSync),
     *   which is held by "clerk-2"
     */
    private void deadlockLine(String line) {
        if (line.startsWith("\"") && line.endsWith("\":")) {
            waiting = line.substring(1, Math.max(1, line.length() - 2));
        } else if (line.contains("which is held by \"") && line.endsWith("\"") && !waiting.isEmpty()) {
            int name = line.indexOf('"') + 1;
            heldUpBy.putIfAbsent(waiting, line.substring(name, Math.max(name, line.length() - 1)));
        }
    }

    private ThreadDump dump() {
        for (ThreadLines thread : threads) {
            thread.held().forEach(address -> holders.putIfAbsent(address, thread.name()));
            thread.initializes().forEach(type -> initializers.putIfAbsent(type, thread.name()));
        }
        return new ThreadDump(timeNanos, threads.stream().map(this::thread).toList());
    }

    private DumpedThread thread(ThreadLines lines) {
        DumpedThread thread = lines.thread();
        DumpedWait wait = thread.waitsFor();
        if (wait.kind() != DumpedWait.Kind.LOCK) {
            return thread;
        }
        String found = heldUpBy.getOrDefault(thread.name(), "");
        String holder = wait.address() == 0
                ? initializers.getOrDefault(wait.className(), found)
                : holders.getOrDefault(wait.address(), found);
        return holder.isEmpty() || holder.equals(thread.name()) ? thread : lines.thread(wait.heldBy(holder));
    }
}
