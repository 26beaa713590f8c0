package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a thread of a dump waits, by its stack.
 *
 * <p>Who waits for something to do may wait as long as it likes, and does when a batch is finished. That can be told of pools
 * and of the JDK's queues, and of others by what they call it.
 */
final class AtRest {
    private static final Pattern QUEUE =
            Pattern.compile("java\\.util\\.concurrent\\.\\w*(Queue|Deque)(\\$\\w+)?\\.(take|poll)\\w*\\(.*");
    private static final List<String> FOR_WORK = List.of("take", "poll", "dequeue", "receive", "pop", "next", "idle");
    private static final String REFERENCES = "java.lang.ref.ReferenceQueue.remove";
    private static final String SEMAPHORE = "java.util.concurrent.Semaphore";
    private static final List<String> TIMED_PARKS = List.of(
            "java.util.concurrent.locks.LockSupport.parkNanos", "java.util.concurrent.locks.LockSupport.parkUntil");
    private static final String WAIT = "java.lang.Object.wait(";
    private static final String JOIN = "java.lang.Thread.join(";
    private static final String RUN_BLOCKING = "kotlinx.coroutines.BlockingCoroutine.joinBlocking";
    private static final List<String> FOR_RESULTS = List.of(
            "java.util.concurrent.FutureTask.awaitDone",
            "java.util.concurrent.CompletableFuture.timedGet",
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.ThreadPoolExecutor.awaitTermination",
            "java.util.concurrent.ForkJoinPool.awaitTermination",
            "java.lang.Thread.join");

    private AtRest() {}

    /** Whether it waits in code of the program until somebody else does something, without a limit. */
    static boolean isForOthers(DumpedThread thread) {
        return !thread.place().isEmpty()
                && !thread.isIdleWorker()
                && switch (thread.waitsFor().kind()) {
                    case PARK -> !LockQueue.isForLock(thread.waitsFor()) && !hasLimit(thread);
                    case WAIT -> !hasLimit(thread);
                    case NONE, LOCK, SLEEP, SOCKET, CONNECT -> false;
                };
    }

    /** Whether a thread that is parked, or waits to be notified, goes on by itself after some time. */
    static boolean hasLimit(DumpedThread thread) {
        /* What waits without a limit is a call inside of the one with a limit, which is then none. */
        return thread.waitsFor().kind() == DumpedWait.Kind.WAIT
                ? calls(thread, WAIT) < 2 && calls(thread, JOIN) < 2
                : TIMED_PARKS.stream().anyMatch(thread::isIn);
    }

    private static long calls(DumpedThread thread, String method) {
        return thread.frames().stream()
                .filter(frame -> frame.startsWith(method))
                .count();
    }

    /** Whether it waits for what other threads are to have done: with a limit, it gives that up, and does nothing till then. */
    static boolean isForResult(DumpedThread thread) {
        return FOR_RESULTS.stream().anyMatch(thread::isIn);
    }

    /**
     * Whether it waits in Kotlin's {@code runBlocking}, which always has a limit: that of the next delay of its coroutines, or
     * one that is never reached.
     */
    static boolean isForCoroutines(DumpedThread thread) {
        return thread.isIn(RUN_BLOCKING) && hasLimit(thread);
    }

    /** Whether it most likely waits for something to do. */
    static boolean isForWork(DumpedThread thread) {
        if (thread.frames().stream().anyMatch(frame -> QUEUE.matcher(frame).matches())) {
            return true;
        }
        String name = method(thread).toLowerCase(Locale.ROOT);
        return !thread.waitsFor().className().equals(SEMAPHORE)
                && FOR_WORK.stream().anyMatch(name::startsWith);
    }

    /** The name of the method of the program in which it waits; empty when it is in the JDK only. */
    static String method(DumpedThread thread) {
        String method = LockQueue.method(thread.place());
        return method.substring(method.lastIndexOf('.') + 1);
    }

    /** Whether it is parked by the program, as an actor without messages is, and not by a result, a permit or a lock. */
    static boolean parksItself(DumpedThread thread) {
        return call(thread).equals("LockSupport.park");
    }

    /** Whether it is a library's, which has it for something that seldom comes, such as an object that nobody uses any more. */
    static boolean isInBackground(DumpedThread thread) {
        return thread.daemon() && (isForWork(thread) || thread.isIn(REFERENCES));
    }

    /** Whether it waits to be notified on an object that the dump tells apart from others. */
    static boolean isOnMonitor(DumpedThread thread) {
        return thread.waitsFor().kind() == DumpedWait.Kind.WAIT
                && thread.waitsFor().address() != 0
                && !thread.waitsFor().className().equals("java.lang.Thread"); // on which Thread.join waits
    }

    /** What it waits in, of the JDK: {@code Semaphore.acquire}. */
    static String call(DumpedThread thread) {
        if (isForCoroutines(thread)) {
            return "runBlocking";
        }
        int own = thread.frames().indexOf(thread.place());
        String frame = own <= 0 ? thread.place() : thread.frames().get(own - 1);
        String line = LockQueue.line(frame);
        int number = line.lastIndexOf(':');
        return number < 0 ? line : line.substring(0, number);
    }
}
