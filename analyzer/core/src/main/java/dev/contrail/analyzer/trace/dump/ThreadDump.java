package dev.contrail.analyzer.trace.dump;

import java.util.List;
import java.util.function.Predicate;

/**
 * All platform threads of a JVM at one instant; virtual threads are in none.
 *
 * @param timeNanos when it was taken
 * @param threads in the order in which the JVM told them
 * @param atEnd whether it tells how the recording ended; else it is an earlier one, with those of its threads only of which
 *     nothing is recorded since
 */
public record ThreadDump(long timeNanos, List<DumpedThread> threads, boolean atEnd) {
    /** Stands for no dump: without threads. */
    public static final ThreadDump NONE = new ThreadDump(0, List.of(), true);

    public ThreadDump {
        threads = List.copyOf(threads);
    }

    /** One that nothing comes after. */
    public ThreadDump(long timeNanos, List<DumpedThread> threads) {
        this(timeNanos, threads, true);
    }

    /** Of one that much comes after, those threads that stand so still as far as is known. */
    public ThreadDump earlier(Predicate<DumpedThread> silentSince) {
        return new ThreadDump(timeNanos, threads.stream().filter(silentSince).toList(), false);
    }

    /** Whether it tells of no thread. */
    public boolean isEmpty() {
        return threads.isEmpty();
    }
}
