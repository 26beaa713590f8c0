package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.model.Finding;

/**
 * What is to be said of a line in which it may be meant that threads stand: whom they wait for is not recorded, and to hold
 * them back may be what the line is there for.
 */
final class LineKinds {
    private LineKinds() {}

    /** The kind of a finding about a line, by that of one for a lock. */
    static Finding.Kind of(LockLine.Sort sort, Finding.Kind lock) {
        return switch (sort) {
            case LOCK -> lock;
            case PERMITS ->
                new Finding.Kind(
                        lock.id(),
                        lock.depth(),
                        lock.table(),
                        "Threads queue for permits",
                        "Many threads wait for permits of one Semaphore at once, for much of the time.",
                        "If they should wait less, give the Semaphore more permits, or hold each for a shorter time.");
            case ROOM ->
                new Finding.Kind(
                        lock.id(),
                        lock.depth(),
                        lock.table(),
                        "Threads queue before a full queue",
                        "Many threads wait to put something into a queue that is full, for much of the time.",
                        "Look at what takes from the queue, and how long it takes for each; a longer queue is full a little later.");
            case CONNECTION ->
                new Finding.Kind(
                        lock.id(),
                        lock.depth(),
                        lock.table(),
                        "Threads queue for connections",
                        "Many threads wait for a connection of a pool at once, for much of the time.",
                        "Look at how long each connection is held, and for what: slow queries, other calls meanwhile, one that is not"
                                + " given back; only then at how many the pool has.");
        };
    }

    /** Why they may stand there, as a sentence; empty for a lock. */
    static String why(LockLine.Sort sort) {
        return switch (sort) {
            case LOCK -> "";
            case PERMITS ->
                "It may hold them back by design, as a throttle does; where it is a signal that"
                        + " there is something to do, they are only idle.";
            case ROOM ->
                "Whoever takes from the queue is slower than those who put into it; that it holds them back may be by design.";
            case CONNECTION -> "All that the pool may have were in use, or still to be opened.";
        };
    }
}
