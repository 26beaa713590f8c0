package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.facts.Waits.Wait;
import java.util.Optional;
import java.util.Set;

/**
 * What threads stand in line for.
 *
 * <p>A monitor is told by the class of its object. Of the locks of {@code java.util.concurrent} the JDK tells only that a
 * thread is parked, and the class in which all locks of a sort keep their queue: what tells one lock from another is the line
 * of code. Threads of a pool that have nothing to do are parked in conditions and queues, and not in these classes.
 *
 * @param what in words: {@code lock of class shop.Till}
 * @param shortly the same in a title
 * @param place the line of code, when it is what tells one from another; else empty
 * @param mayBeSignal whether not only one who has it can let go: a semaphore may tell that there is something to do
 */
record LockLine(String what, String shortly, String place, boolean mayBeSignal) {
    private static final String SEMAPHORE = "Semaphore";
    /** What threads are parked in, by its simple name. */
    private static final Set<String> LOCKS =
            Set.of("ReentrantLock", "ReentrantReadWriteLock", "StampedLock", SEMAPHORE);

    /** Whether what threads are parked in is a lock, by its name. */
    static boolean isLockType(String type) {
        return LOCKS.contains(type);
    }

    /** What a wait is in line for; empty when it is for no lock. */
    static Optional<LockLine> of(Wait wait) {
        if (wait.name().equals("lock")) {
            String type = wait.what();
            return type.isEmpty() || type.contains("ClassLoader")
                    ? Optional.empty()
                    : Optional.of(new LockLine(
                            "lock of class " + type,
                            "lock of " + type.substring(type.lastIndexOf('.') + 1),
                            "",
                            false));
        }
        return wait.name().equals("park") && !wait.place().isEmpty() && isLockType(wait.type())
                ? Optional.of(new LockLine(
                        wait.type(), wait.type(), wait.place(), wait.type().equals(SEMAPHORE)))
                : Optional.empty();
    }

    /** What threads want, in words: {@code a lock of class shop.Till}. */
    String wanted() {
        return (mayBeSignal ? "permits of a " : "a ") + what;
    }

    /** The same in a title. */
    String wantedShortly() {
        return (mayBeSignal ? "permits of a " : "a ") + shortly;
    }
}
