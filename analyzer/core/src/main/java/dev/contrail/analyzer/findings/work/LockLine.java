package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.facts.Waits.Wait;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What threads stand in line for.
 *
 * <p>A monitor is told by the class of its object. Of the locks of {@code java.util.concurrent} the JDK tells only that a
 * thread is parked, and the class in which all locks of a sort keep their queue: what tells one lock from another is the line
 * of code. Threads of a pool that have nothing to do are parked in conditions and queues, and not in these classes; those
 * that wait for room in a queue, or for a connection of a pool, are known by who parks them.
 *
 * @param what in words: {@code lock of class shop.Till}
 * @param shortly the same in a title
 * @param place the line of code, when it is what tells one from another; else empty
 */
record LockLine(String what, String shortly, String place, Sort sort) {
    /** What sort of line. */
    enum Sort {
        /** One has it at a time. */
        LOCK,
        /** Not only one who has some can let go: a semaphore may tell that there is something to do. */
        PERMITS,
        /** Whoever takes from a queue is slower than those who put. */
        ROOM,
        /** A pool has given out all that it has. */
        CONNECTION;

        /* The words that the JDK's preset has for them. */
        private static final Map<String, Sort> BY_TYPE =
                Map.of("room in a queue", ROOM, "a connection of a pool", CONNECTION);
    }

    private static final String SEMAPHORE = "Semaphore";
    /** What threads are parked in, by its simple name. */
    private static final Set<String> LOCKS =
            Set.of("ReentrantLock", "ReentrantReadWriteLock", "StampedLock", SEMAPHORE);

    /** Whether what threads are parked in makes them stand in line, by its name. */
    static boolean isLockType(String type) {
        return LOCKS.contains(type) || Sort.BY_TYPE.containsKey(type);
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
                            Sort.LOCK));
        }
        return wait.name().equals("park") && !wait.place().isEmpty() && isLockType(wait.type())
                ? Optional.of(new LockLine(wait.type(), wait.type(), wait.place(), sort(wait.type())))
                : Optional.empty();
    }

    private static Sort sort(String type) {
        return Sort.BY_TYPE.getOrDefault(type, type.equals(SEMAPHORE) ? Sort.PERMITS : Sort.LOCK);
    }

    /** What threads want, in words: {@code a lock of class shop.Till}. */
    String wanted() {
        return article() + what;
    }

    /** The same in a title. */
    String wantedShortly() {
        return article() + shortly;
    }

    private String article() {
        return switch (sort) {
            case LOCK -> "a ";
            case PERMITS -> "permits of a ";
            case ROOM, CONNECTION -> "";
        };
    }
}
