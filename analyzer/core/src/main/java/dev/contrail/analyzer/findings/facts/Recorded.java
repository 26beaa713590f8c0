package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.Scan;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** What events tell of threads, up to the last of each: one that stands still tells nothing more. */
public final class Recorded {
    private static final String DUMP = "jdk.ThreadDump";
    private static final int REGULAR = 10;

    private static final class Life {
        private long events;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        private long every() {
            return (last - first) / Math.max(1, events - 1);
        }

        private void see(long start, long lasts) {
            events++;
            first = Math.min(first, start);
            last = Math.max(last, start + Math.max(0, lasts));
        }
    }

    private final Trace trace;
    private final Map<Long, Life> lives = new HashMap<>();
    /* By thread, for there may be millions of rows; threads of one id have one life. */
    private final Life[] byThread;

    /** That of a trace, in which no row stands for samples. */
    public Recorded(Trace trace) {
        this.trace = trace;
        byThread = trace.threads().stream()
                .map(thread -> lives.computeIfAbsent(thread.javaId(), id -> new Life()))
                .toArray(Life[]::new);
        seeActions();
        Overlays overlays = trace.overlays();
        Scan start = overlays.start().scan();
        Scan duration = overlays.duration().scan();
        see(overlays.thread(), start::get, duration::get);
        Messages messages = trace.messages();
        Scan time = messages.time().scan();
        see(messages.thread(), time::get, row -> 0);
        /* What the JDK tells of threads in turns, such as what each allocated, comes also of one that stands still. */
        for (Snapshots table : trace.snapshots()) {
            if (!table.areOfJvm()) {
                Scan taken = table.time().scan();
                see(table.thread(), taken::get, row -> 0);
            }
        }
    }

    /* Of what has not ended only the begin is recorded, and not even that where a dump alone tells of it. */
    private void seeActions() {
        Actions actions = trace.actions();
        int dump = trace.texts().indexOf(DUMP);
        Scan threadOf = actions.thread().scan();
        Scan start = actions.start().scan();
        Scan duration = actions.duration().scan();
        Scan typeOf = actions.type().scan();
        for (int row = 0; row < actions.size(); row++) {
            int type = typeOf.getInt(row);
            if (dump < 0 || type != dump) {
                long lasts = duration.get(row);
                see(threadOf.getInt(row), start.get(row), actions.isOpen(row) ? 0 : lasts);
            }
        }
    }

    private void see(IntColumn threads, IntToLongFunction starts, IntToLongFunction durations) {
        Scan threadOf = threads.scan();
        for (int row = 0; row < threads.size(); row++) {
            see(threadOf.getInt(row), starts.applyAsLong(row), durations.applyAsLong(row));
        }
    }

    private void see(int thread, long start, long lasts) {
        if (thread != Trace.ABSENT) {
            byThread[thread].see(start, lasts);
        }
    }

    /** When the last that is recorded of a thread was over; when it or the recording began, when nothing is. */
    public long lastOf(DumpedThread thread) {
        Life life =
                lives.get(thread.javaId()); // it may have none: a dump has threads of which nothing else is recorded
        long begin = Math.max(thread.startNanos(), trace.range().startNanos());
        return Math.max(begin, life == null ? Long.MIN_VALUE : life.last);
    }

    /** When the last that is recorded of any virtual thread was over; empty when nothing is. */
    public OptionalLong lastOfVirtual() {
        return IntStream.range(0, byThread.length)
                .filter(thread -> trace.threads().get(thread).virtual() && byThread[thread].events > 0)
                .mapToLong(thread -> byThread[thread].last)
                .max();
    }

    /** Whether so much was recorded of a thread, and so often, that nothing for a time says that it does nothing. */
    public boolean wasRegular(DumpedThread thread, long silence) {
        Life life = lives.get(thread.javaId());
        return life != null && life.events >= REGULAR && silence >= REGULAR * ((life.last - life.first) / life.events);
    }

    /** How long it took from one event of a thread to the next, of which there are two or more. */
    public long every(DumpedThread thread) {
        Life life = lives.get(thread.javaId());
        return life == null || life.events == 0 ? 0 : life.every();
    }

    /** A thread of the program, how long it took from one of its events to the next, and when the last was over. */
    public record Regular(TraceThread thread, long everyNanos, long lastNanos) {}

    /** Those of the program's platform threads that were heard of often, as the trace has them. */
    public List<Regular> regular() {
        return heardOf(REGULAR)
                .filter(thread -> !trace.threads().get(thread).virtual())
                .mapToObj(thread ->
                        new Regular(trace.threads().get(thread), byThread[thread].every(), byThread[thread].last))
                .toList();
    }

    /** The program's own threads of which so many events are recorded. */
    private IntStream heardOf(int least) {
        return IntStream.range(0, byThread.length)
                .filter(thread -> !trace.threads().get(thread).isJvms() && byThread[thread].events >= least);
    }

    /** A thread of the program, and when the last that is recorded of it was over. */
    public record Last(TraceThread thread, long nanos) {}

    /** The one of the program's threads but for some, by their ids, that was heard of last. */
    public Optional<Last> lastButOf(Set<Long> ids) {
        return heardOf(1)
                .filter(thread -> !ids.contains(trace.threads().get(thread).javaId()))
                .mapToObj(thread -> new Last(trace.threads().get(thread), byThread[thread].last))
                .max(Comparator.comparingLong(Last::nanos));
    }
}
