package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.List;

/**
 * Whether anybody is left who could give waiting threads what they wait for.
 *
 * <p>Who only waits until somebody else does something gives nothing, nor does a thread of a pool without a task. Who runs,
 * sleeps, or waits for the world outside may; so may a timer, whoever told of itself lately, and virtual threads, which no
 * dump shows.
 */
final class Others {
    private static final List<String> TIMERS = List.of(
            "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take",
            "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.poll",
            "java.util.TimerThread.mainLoop");
    private static final String TIMED = "java.util.concurrent.locks.LockSupport.parkNanos";
    private static final String CHANNELS = "sun.nio.ch.";

    private final Evidence evidence;
    private final Stillness stillness;

    Others(Evidence evidence, Stillness stillness) {
        this.evidence = evidence;
        this.stillness = stillness;
    }

    /** Whether threads have stood for long, and neither go on by themselves nor by anybody else. */
    boolean leaveAlone(List<DumpedThread> standing) {
        return evidence.trace().virtualThreads() == 0
                && standing.stream().allMatch(thread -> stillness.isStill(thread) && !thread.isIn(TIMED))
                && evidence.trace().dump().threads().stream()
                        .noneMatch(thread -> !standing.contains(thread) && mayAct(thread));
    }

    private boolean mayAct(DumpedThread thread) {
        if (thread.javaId() == 0 || Standing.isRecorder(thread)) {
            return false;
        }
        boolean ofProgram = !thread.place().isEmpty();
        boolean lately = (ofProgram || thread.isWorker()) && !stillness.isStill(thread);
        return lately
                || switch (thread.waitsFor().kind()) {
                    case NONE, SLEEP ->
                        ofProgram || thread.frames().stream().anyMatch(frame -> frame.startsWith(CHANNELS));
                    case SOCKET, CONNECT -> true;
                    case PARK, WAIT -> TIMERS.stream().anyMatch(thread::isIn) || ofProgram && thread.isIn(TIMED);
                    case LOCK -> false;
                };
    }
}
