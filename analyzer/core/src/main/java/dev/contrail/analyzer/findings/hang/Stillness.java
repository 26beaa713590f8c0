package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.List;

/**
 * Whether threads in line for a lock have stood there for long.
 *
 * <p>A dump is one instant, in which threads of any busy program may be in line for a lock. They stand still where a dump
 * before shows the same and they have not run since. Else nothing must be recorded of them for long, and nobody else be
 * there who may have the lock for a moment; where somebody is, it is worth knowing when they told of themselves before.
 */
final class Stillness {
    static final int LEAST = 2;
    private static final long SHOWN_NANOS = 1_000_000_000;
    private static final long SILENT_NANOS = 2_000_000_000;
    private static final int SHARE = 10;

    /** How sure it is. */
    enum Sure {
        NOT,
        MAYBE,
        YES
    }

    private final Evidence evidence;
    private final Standing standing;
    private final Recorded recorded;
    private final long end;

    Stillness(Evidence evidence, Standing standing, Recorded recorded) {
        this.evidence = evidence;
        this.standing = standing;
        this.recorded = recorded;
        this.end = standing.dump().timeNanos();
    }

    /** Those of a line that have stood for long, as far as is known. */
    List<DumpedThread> standing(LockQueue queue) {
        return queue.waiting().stream().filter(this::isStill).toList();
    }

    /** Whether a thread has stood for long, as far as is known. */
    boolean isStill(DumpedThread thread) {
        return isShown(thread) || isSilent(thread);
    }

    /** Whether a dump long before shows a thread as it stands. */
    boolean isShown(DumpedThread thread) {
        return end - thread.sinceNanos() >= SHOWN_NANOS;
    }

    /** Whether a time is so long before the end that who was heard of last then stands still. */
    boolean isLongAgo(long nanos) {
        return end - nanos >= Math.max(SILENT_NANOS, evidence.range().durationNanos() / SHARE);
    }

    /** For how long nothing is recorded of a thread. */
    long silence(DumpedThread thread) {
        return end - lastOf(thread);
    }

    /* What is drawn of a wait begins after the last of its thread, which may not be in the part that is looked at. */
    private long lastOf(DumpedThread thread) {
        long drawn = standing.row(thread).isPresent() ? standing.since(thread) : Long.MIN_VALUE;
        return Math.max(recorded.lastOf(thread), drawn);
    }

    private boolean isSilent(DumpedThread thread) {
        return isLongAgo(lastOf(thread));
    }

    /** When the last of the last that is recorded of threads was. */
    long lastOf(List<DumpedThread> threads) {
        return threads.stream().mapToLong(this::lastOf).max().orElse(end);
    }

    /**
     * How sure it is that a line stands.
     *
     * @param standing those of it that have stood for long, {@link #LEAST} or more
     * @param lastGot when somebody is last seen to get the lock; {@link Long#MIN_VALUE} when nobody is
     */
    Sure sure(LockQueue queue, List<DumpedThread> standing, long lastGot) {
        if (standing.stream().filter(this::isShown).count() >= LEAST) {
            return Sure.YES;
        }
        long since = lastOf(standing);
        if (lastGot > since && end - lastGot < SILENT_NANOS) {
            return Sure.NOT;
        }
        if (evidence.trace().virtualThreads() == 0
                && this.standing.dump().threads().stream()
                        .noneMatch(thread -> !queue.waiting().contains(thread) && mayHaveIt(thread, since))) {
            return Sure.YES;
        }
        return standing.stream().anyMatch(thread -> recorded.wasRegular(thread, end - since)) ? Sure.MAYBE : Sure.NOT;
    }

    /** Whether a thread may have a lock and give it back soon; threads that are in the JDK only have none of the program's. */
    private boolean mayHaveIt(DumpedThread thread, long since) {
        if (thread.javaId() == 0
                || thread.place().isEmpty()
                || thread.isIdleWorker()
                || Standing.isRecorder(thread)
                || isShown(thread)) {
            return false;
        }
        return switch (thread.waitsFor().kind()) {
            case NONE, SOCKET -> true;
            case SLEEP -> lastOf(thread) <= since; // else its sleeps are recorded, and so would be waits for it
            case LOCK, PARK, WAIT -> lastOf(thread) > since && !isSilent(thread);
            case CONNECT -> false;
        };
    }
}
