package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.Scan;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What threads waited for when the recording ended, as actions that have not ended.
 *
 * <p>The JDK records a wait when it ends, so those of a program that hangs are in no event: only a dump of its threads
 * tells of them. When a wait began is not known. It was after the last that is recorded of the thread, after the last dump
 * in which the thread stood elsewhere, and after the thread's start; it is drawn from there on, and told so.
 */
final class OpenWaits {
    /* The last dump is taken a moment before its chunk ends. One that is older than this does not tell the end. */
    private static final long LATE_NANOS = 2_000_000_000;
    private static final String TYPE = "jdk.ThreadDump";
    private static final String CONCURRENT = "java.util.concurrent.";

    private final ThreadDump dump;
    private final TraceBuilder trace;
    private final Actions actions;
    private final boolean ownLanes;
    private final long begin;
    private final Map<Long, TraceThread> known = new HashMap<>();
    private final Map<Long, Long> lastOf = new HashMap<>();

    /**
     * @param ended what is recorded
     * @param ownLanes whether lanes hold what the program's own events tell, and not waits alone
     * @param begin when the first event of all is: nothing is drawn before
     */
    OpenWaits(ThreadDump dump, Batch ended, boolean ownLanes, long begin, TraceBuilder trace) {
        this.dump = dump;
        this.trace = trace;
        this.actions = ended.actions();
        this.ownLanes = ownLanes;
        this.begin = begin;
        if (!dump.isEmpty()) {
            trace.threads().forEach(thread -> known.put(thread.javaId(), thread));
            Overlays overlays = ended.overlays();
            see(actions.thread(), actions.start(), actions.duration());
            see(overlays.thread(), overlays.start(), overlays.duration());
            see(
                    ended.messages().thread(),
                    ended.messages().time(),
                    ended.messages().duration());
        }
    }

    /**
     * The dump that tells how the recording ended. After the last dump of a JVM that was killed much may have happened: what
     * is taken of it are the threads of which nothing is recorded since.
     */
    ThreadDump dump(long endNanos) {
        long late = Math.max(LATE_NANOS, (endNanos - begin) / 20);
        return dump.isEmpty() || endNanos - dump.timeNanos() <= late
                ? dump
                : dump.earlier(thread -> lastOf(thread) <= dump.timeNanos());
    }

    private void see(IntColumn threads, LongColumn starts, LongColumn durations) {
        long[] lasts = new long[trace.threads().size()];
        Arrays.fill(lasts, Long.MIN_VALUE);
        Scan threadOf = threads.scan();
        Scan start = starts.scan();
        Scan duration = durations.scan();
        for (int row = 0; row < threads.size(); row++) {
            int thread = threadOf.getInt(row);
            if (thread != Trace.ABSENT) {
                lasts[thread] = Math.max(lasts[thread], start.get(row) + Math.max(0, duration.get(row)));
            }
        }
        for (int thread = 0; thread < lasts.length; thread++) {
            if (lasts[thread] != Long.MIN_VALUE) {
                lastOf.merge(trace.threadAt(thread).javaId(), lasts[thread], Math::max);
            }
        }
    }

    /** Notes them. Where lanes hold the program's own events, only of those threads, and of who is in another's way. */
    void note() {
        if (dump.isEmpty()) {
            return;
        }
        Set<Long> withLanes = ownLanes ? threadsOfActions() : Set.of();
        Set<String> inTheWay = dump.threads().stream()
                .map(thread -> thread.waitsFor().holder())
                .collect(Collectors.toSet());
        for (DumpedThread thread : dump.threads()) {
            boolean mayBeDrawn = thread.waitsFor().kind() != DumpedWait.Kind.NONE
                    && thread.javaId() != 0
                    && !thread.isIdleWorker()
                    && !thread.place().isEmpty();
            boolean hasPlace = !ownLanes
                    || withLanes.contains(thread.javaId())
                    || !thread.waitsFor().holder().isEmpty()
                    || inTheWay.contains(thread.name());
            if (mayBeDrawn && hasPlace && lastOf(thread) <= dump.timeNanos()) {
                note(thread);
            }
        }
    }

    private Set<Long> threadsOfActions() {
        return actions.thread().present().stream()
                .mapToObj(thread -> trace.threadAt(thread).javaId())
                .collect(Collectors.toSet());
    }

    private long lastOf(DumpedThread thread) {
        return lastOf.getOrDefault(thread.javaId(), Long.MIN_VALUE);
    }

    private void note(DumpedThread thread) {
        DumpedWait wait = thread.waitsFor();
        trace.openActions()
                .add(new OpenAction(
                        Long.MIN_VALUE + thread.javaId(),
                        trace.text(TYPE),
                        notBefore(thread),
                        trace.thread(known(thread)),
                        Trace.ABSENT,
                        trace.text(wait.kind().word()),
                        task(wait),
                        details(thread)));
    }

    private long notBefore(DumpedThread thread) {
        long earliest = Math.max(Math.max(thread.startNanos(), lastOf(thread)), thread.elsewhereNanos());
        return Math.min(dump.timeNanos(), Math.max(earliest, begin));
    }

    /** The thread as events name it, under which it may have a lane. */
    private TraceThread known(DumpedThread thread) {
        return known.getOrDefault(thread.javaId(), new TraceThread(thread.name(), thread.javaId(), false));
    }

    private int task(DumpedWait wait) {
        return switch (wait.kind()) {
            case SOCKET -> trace.participant("data", 0);
            case CONNECT -> trace.participant("a connection", 0);
            default -> wait.className().isEmpty() ? Trace.ABSENT : trace.participant(object(wait), wait.address());
        };
    }

    /* Waits that have ended name classes of the JDK without a package: the same lock has one name. */
    private static String object(DumpedWait wait) {
        String name = wait.className();
        int behind = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1;
        return name.startsWith(CONCURRENT) ? name.substring(behind) : name;
    }

    private Map<String, Integer> details(DumpedThread thread) {
        var details = new HashMap<String, Integer>();
        String holder = thread.waitsFor().holder();
        details.put(Attribute.HELD_BY, holder.isEmpty() ? Trace.ABSENT : trace.text(holder));
        details.put(Attribute.AT, trace.text(thread.applicationPlace()));
        details.put(Attribute.BEGAN, trace.text("here at the earliest"));
        return details;
    }
}
