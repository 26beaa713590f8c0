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
 * @param elsewhereNanos the last dump before that, in which it stood elsewhere or was not there; {@link Long#MIN_VALUE} for
 *     none: when it began to stand so was between the two
 * @param waitsFor what it waits for
 * @param frames where it stands, the innermost first: {@code com.acme.Pool.take(Pool.java:12)}; of a deep stack
 *     the first ones and the last
 * @param cpuNanos how long it had run on a processor; {@link #UNKNOWN} when the dump does not tell
 * @param daemon whether the JVM ends without waiting for it
 */
public record DumpedThread(
        String name,
        long javaId,
        long startNanos,
        long sinceNanos,
        long elsewhereNanos,
        DumpedWait waitsFor,
        List<String> frames,
        long cpuNanos,
        boolean daemon) {
    /** Of a time that a dump does not tell. */
    public static final long UNKNOWN = -1;

    /** In what JDK 25 waits for the time of what was delayed, such as virtual threads that sleep: it sleeps while there is any. */
    public static final String DELAYS = "java.util.concurrent.DelayScheduler.loop";

    /* A thread that stands still does not run, but for one that waits for a monitor, which looks again each second. */
    private static final long LITTLE_NANOS = 100_000;
    private static final int LITTLE_SHARE = 10_000;

    private static final List<String> SERVE = List.of(
            ".ThreadPoolExecutor.runWorker(", ".ForkJoinPool.runWorker(", ".CoroutineScheduler$Worker.runWorker(");
    /* Servers and languages have pools of their own; Tomcat's is a copy of the JDK's. */
    private static final List<String> LOOK_FOR_WORK = List.of(
            ".ThreadPoolExecutor.getTask(",
            ".ForkJoinPool.awaitWork(",
            ".QueuedThreadPool$Runner.idleJobPoll(",
            ".CoroutineScheduler$Worker.park(");

    private static final List<String> TIMERS = List.of(
            ".ScheduledThreadPoolExecutor$DelayedWorkQueue.take(",
            ".ScheduledThreadPoolExecutor$DelayedWorkQueue.poll(",
            ".ScheduledThreadPoolExecutor$ScheduledFutureTask.run(",
            "java.util.TimerThread.mainLoop(");

    /* Libraries that hold Netty give it another name in front. */
    private static final List<String> LOOPS = List.of(
            "netty.channel.nio.NioEventLoop.run(",
            "netty.channel.epoll.EpollEventLoop.run(",
            "netty.channel.kqueue.KQueueEventLoop.run(",
            "netty.channel.SingleThreadIoEventLoop.run(",
            "org.xnio.nio.WorkerThread.run(");

    public DumpedThread {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(waitsFor, "waitsFor");
        frames = List.copyOf(frames);
    }

    /** One of the first dump. */
    public DumpedThread(
            String name,
            long javaId,
            long startNanos,
            long sinceNanos,
            DumpedWait waitsFor,
            List<String> frames,
            long cpuNanos,
            boolean daemon) {
        this(name, javaId, startNanos, sinceNanos, Long.MIN_VALUE, waitsFor, frames, cpuNanos, daemon);
    }

    /** A daemon of which the dump does not tell how long it ran. */
    public DumpedThread(
            String name, long javaId, long startNanos, long sinceNanos, DumpedWait waitsFor, List<String> frames) {
        this(name, javaId, startNanos, sinceNanos, waitsFor, frames, UNKNOWN, true);
    }

    /** Where it stands in the program, which is not the JDK; empty when it is in the JDK only. */
    public String place() {
        return frames.stream()
                .filter(frame -> !DumpedFrame.isJdk(frame))
                .findFirst()
                .orElse("");
    }

    /**
     * Where the application has it stand, which is neither the JDK nor a well-known library: {@code
     * com.acme.Orders.place(Orders.java:45)}, with a generated class as the one that it stands for. Where it has none, as {@link #place()}.
     */
    public String applicationPlace() {
        return frames.stream()
                .filter(DumpedFrame::isApplication)
                .findFirst()
                .map(DumpedFrame::behind)
                .orElseGet(this::place);
    }

    /** Whether the application has it stand there. */
    public boolean isInApplication() {
        return frames.stream().anyMatch(DumpedFrame::isApplication);
    }

    /** Whether it serves many connections in turn. */
    public boolean isEventLoop() {
        return frames.stream().anyMatch(frame -> DumpedFrame.isAnyOf(frame, LOOPS));
    }

    /** Whether it runs what is scheduled. */
    public boolean isTimer() {
        return frames.stream().anyMatch(frame -> DumpedFrame.isAnyOf(frame, TIMERS));
    }

    /** Whether any of its frames is a call of this method: {@code java.util.concurrent.FutureTask.get}. */
    public boolean isIn(String method) {
        return frames.stream().anyMatch(frame -> DumpedFrame.isCallOf(frame, method));
    }

    /** Whether it stands in what another has as its {@linkplain #applicationPlace() place in the application}, or deeper in it. */
    public boolean isInside(String applicationPlace) {
        return frames.stream().anyMatch(frame -> DumpedFrame.behind(frame).equals(applicationPlace));
    }

    /** Whether it serves a pool. */
    public boolean isWorker() {
        return frames.stream().anyMatch(frame -> DumpedFrame.isAnyOf(frame, SERVE));
    }

    /** Whether it serves a pool, and has nothing to do. */
    public boolean isIdleWorker() {
        return frames.stream().anyMatch(frame -> DumpedFrame.isAnyOf(frame, LOOK_FOR_WORK));
    }

    /**
     * Whether it stands as another does, which may be itself in another dump: places of objects in memory do not count. One
     * that ran meanwhile went on and came back.
     *
     * @param apart how long was between the dumps
     */
    boolean standsAs(DumpedThread other, long apart) {
        return waitsFor.kind() == other.waitsFor.kind()
                && waitsFor.className().equals(other.waitsFor.className())
                && frames.equals(other.frames)
                && !ranBetween(other, apart);
    }

    private boolean ranBetween(DumpedThread other, long apart) {
        return cpuNanos != UNKNOWN
                && other.cpuNanos != UNKNOWN
                && Math.abs(cpuNanos - other.cpuNanos) > LITTLE_NANOS + apart / LITTLE_SHARE;
    }

    /** The same thread, standing so since one dump, and elsewhere in another. */
    DumpedThread since(long nanos, long elsewhere) {
        return new DumpedThread(name, javaId, startNanos, nanos, elsewhere, waitsFor, frames, cpuNanos, daemon);
    }
}
