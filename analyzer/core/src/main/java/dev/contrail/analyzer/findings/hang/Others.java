package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.trace.TestEngine;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.List;

/**
 * Whether anybody is left who could give waiting threads what they wait for.
 *
 * <p>Who only waits until somebody else does something gives nothing, nor does a thread of a pool without a task. Who runs,
 * sleeps, or waits for the world outside may; so may a timer that is set, whoever told of itself lately, and virtual threads,
 * which no dump shows. Who runs tests does nothing for what hangs in them.
 */
final class Others {
    private static final List<String> TIMERS = List.of(
            "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take",
            "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.poll",
            "java.util.TimerThread.mainLoop");
    /* What the JVM's own threads and a dump that is being made stand in. */
    private static final List<String> AT_HOME =
            List.of("java.lang.ref.", "jdk.jfr.", "java.lang.VirtualThread.takeVirtualThreadListToUnblock(");

    private final Evidence evidence;
    private final Stillness stillness;

    Others(Evidence evidence, Stillness stillness) {
        this.evidence = evidence;
        this.stillness = stillness;
    }

    /** Whether threads have stood for long, and neither go on by themselves nor by anybody else. */
    boolean leaveAlone(List<DumpedThread> standing) {
        return standing.stream().allMatch(thread -> stillness.isStill(thread) && !AtRest.hasLimit(thread))
                && noneActsBut(standing);
    }

    /** Whether no thread but these may do anything. */
    boolean noneActsBut(List<DumpedThread> standing) {
        return evidence.trace().virtualThreads() == 0 && noneOfDumpActsBut(standing);
    }

    /** Whether no thread of the dump but these may do anything; virtual ones are not in it. */
    boolean noneOfDumpActsBut(List<DumpedThread> standing) {
        return evidence.trace().dump().threads().stream()
                .noneMatch(thread -> !standing.contains(thread) && mayAct(thread));
    }

    private boolean mayAct(DumpedThread thread) {
        if (new TraceThread(thread.name(), thread.javaId(), false).isJvms() || TestEngine.hasThread(thread.name())) {
            return false;
        }
        boolean ofProgram = !thread.place().isEmpty();
        boolean lately = (ofProgram || thread.isWorker()) && !stillness.isStill(thread);
        return lately
                || switch (thread.waitsFor().kind()) {
                    case NONE -> ofProgram || isOutside(thread);
                    case SLEEP -> ofProgram || thread.isIn(DumpedThread.DELAYS);
                    case SOCKET, CONNECT -> true;
                    case PARK, WAIT -> AtRest.hasLimit(thread) && goesOnByItself(thread, ofProgram);
                    case LOCK -> false;
                };
    }

    /* In a selector, a window system, a child process: whatever comes from there may be what is waited for. */
    private static boolean isOutside(DumpedThread thread) {
        return !thread.frames().isEmpty()
                && thread.frames().stream().noneMatch(frame -> AT_HOME.stream().anyMatch(frame::startsWith));
    }

    private static boolean goesOnByItself(DumpedThread thread, boolean ofProgram) {
        return TIMERS.stream().anyMatch(thread::isIn)
                || ofProgram && !thread.isIdleWorker() && !AtRest.isForResult(thread);
    }
}
