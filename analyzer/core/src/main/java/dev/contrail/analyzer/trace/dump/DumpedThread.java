package dev.contrail.analyzer.trace.dump;

import java.util.List;
import java.util.Objects;

/**
 * A thread in a dump.
 *
 * @param name as it was told, with whatever letters it has
 * @param javaId the Java thread id; 0 for a thread of the JVM itself
 * @param startNanos when it started, as far as the dump tells; {@link Long#MIN_VALUE} when it does not
 * @param sinceNanos the first of the dumps in a row in which it stood so
 * @param waitsFor what it waits for
 * @param frames where it stands, the innermost first: {@code com.acme.Pool.take(Pool.java:12)}; of a deep stack the
 *     first ones
 */
public record DumpedThread(
        String name, long javaId, long startNanos, long sinceNanos, DumpedWait waitsFor, List<String> frames) {
    private static final List<String> SERVE = List.of(".ThreadPoolExecutor.runWorker(", ".ForkJoinPool.runWorker(");
    /* Servers have pools of their own; Tomcat's is a copy of the JDK's. */
    private static final List<String> LOOK_FOR_WORK = List.of(
            ".ThreadPoolExecutor.getTask(", ".ForkJoinPool.awaitWork(", ".QueuedThreadPool$Runner.idleJobPoll(");

    public DumpedThread {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(waitsFor, "waitsFor");
        frames = List.copyOf(frames);
    }

    /** Where it stands in the program, which is not the JDK; empty when it is in the JDK only. */
    public String place() {
        return frames.stream()
                .filter(frame -> !DumpedFrame.isJdk(frame))
                .findFirst()
                .orElse("");
    }

    /** Whether any of its frames is a call of this method: {@code java.util.concurrent.FutureTask.get}. */
    public boolean isIn(String method) {
        return frames.stream().anyMatch(frame -> DumpedFrame.isCallOf(frame, method));
    }

    /** Whether it serves a pool. */
    public boolean isWorker() {
        return frames.stream().anyMatch(frame -> DumpedFrame.isAnyOf(frame, SERVE));
    }

    /** Whether it serves a pool, and has nothing to do. */
    public boolean isIdleWorker() {
        return frames.stream().anyMatch(frame -> DumpedFrame.isAnyOf(frame, LOOK_FOR_WORK));
    }

    /** Whether it stands as another does, which may be itself in another dump: places of objects in memory do not count. */
    boolean standsAs(DumpedThread other) {
        return waitsFor.kind() == other.waitsFor.kind()
                && waitsFor.className().equals(other.waitsFor.className())
                && frames.equals(other.frames);
    }

    DumpedThread since(long nanos) {
        return new DumpedThread(name, javaId, startNanos, nanos, waitsFor, frames);
    }
}
