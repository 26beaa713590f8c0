package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Threads of a dump that wait for one lock.
 *
 * @param className the lock's class, in full
 * @param waiting in the dump's order
 */
record LockQueue(String className, List<DumpedThread> waiting) {
    /* It has no owner that the JDK knows, and its threads are parked in the lock itself. */
    private static final String STAMPED = "java.util.concurrent.locks.StampedLock";
    private static final String LATCH = "java.util.concurrent.CountDownLatch";
    private static final Set<String> PERMITS = Set.of("java.util.concurrent.Semaphore", LATCH);
    private static final String LOCKS = "java.util.concurrent.locks.";
    private static final String READ_WRITE = LOCKS + "ReentrantReadWriteLock";

    /** Those of which the dump tells of no owner. */
    static List<LockQueue> withoutOwner(ThreadDump dump) {
        return of(dump, LockQueue::isForLock).stream()
                .filter(queue -> queue.waiting().stream()
                        .allMatch(thread -> thread.waitsFor().holder().isEmpty()))
                .toList();
    }

    /** Those for semaphores and latches, which have no owner. */
    static List<LockQueue> ofPermits(ThreadDump dump) {
        return of(dump, wait -> PERMITS.contains(wait.className()));
    }

    private static List<LockQueue> of(ThreadDump dump, Predicate<DumpedWait> isFor) {
        record Lock(String className, long address) {}
        Map<Lock, List<DumpedThread>> byLock = new LinkedHashMap<>();
        for (DumpedThread thread : dump.threads()) {
            DumpedWait wait = thread.waitsFor();
            if (isFor.test(wait) && wait.address() != 0 && !Standing.isRecorder(thread)) {
                byLock.computeIfAbsent(new Lock(wait.className(), wait.address()), lock -> new ArrayList<>())
                        .add(thread);
            }
        }
        return byLock.entrySet().stream()
                .map(lock -> new LockQueue(lock.getKey().className(), lock.getValue()))
                .toList();
    }

    /** Whether a wait is for a lock that one has, or several that read. */
    static boolean isForLock(DumpedWait wait) {
        return wait.kind() == DumpedWait.Kind.LOCK || wait.className().equals(STAMPED);
    }

    boolean isLatch() {
        return className.equals(LATCH);
    }

    boolean isStamped() {
        return className.equals(STAMPED);
    }

    /** Those that want it for writing, of one that is read and written. */
    List<DumpedThread> writers() {
        return className.equals(READ_WRITE) ? in("$WriteLock.") : List.of();
    }

    /**
     * One that wants it for writing inside a method in which others want it for reading: it most likely has it for reading
     * itself.
     */
    Optional<DumpedThread> upgrading() {
        List<String> reading = in("$ReadLock.").stream()
                .map(thread -> method(thread.place()))
                .filter(method -> !method.isEmpty())
                .toList();
        return writers().stream()
                .filter(thread -> thread.frames().stream().anyMatch(frame -> reading.contains(method(frame))))
                .findFirst();
    }

    private List<DumpedThread> in(String lock) {
        return waiting.stream()
                .filter(thread -> thread.frames().stream().anyMatch(frame -> frame.startsWith(READ_WRITE + lock)))
                .toList();
    }

    /** Whether this is what events of waits call its class. */
    boolean isOf(String type) {
        return type.equals(className) || type.equals(className.substring(className.lastIndexOf('.') + 1));
    }

    /** Whether some wait for it at a line, as events of waits have it. */
    boolean isAt(String line) {
        return waiting.stream()
                .anyMatch(thread -> line(thread.applicationPlace()).equals(line));
    }

    /** {@code com.acme.Bank.move} of {@code com.acme.Bank.move(Bank.java:12)}. */
    static String method(String frame) {
        return frame.substring(0, Math.max(0, frame.indexOf('(')));
    }

    /** As events of waits have it: {@code Bank.move:12} of {@code com.acme.Bank.move(Bank.java:12)}. */
    static String line(String frame) {
        String method = method(frame);
        int name = method.lastIndexOf('.', Math.max(0, method.lastIndexOf('.') - 1));
        int number = frame.lastIndexOf(':');
        int end = frame.lastIndexOf(')');
        return method.substring(name + 1) + (number < 0 || end < number ? "" : frame.substring(number, end));
    }
}
