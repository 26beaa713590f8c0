package dev.contrail.analyzer.trace.dump;

import java.util.List;

/**
 * All platform threads of a JVM at one instant; virtual threads are in none.
 *
 * @param timeNanos when it was taken
 * @param threads in the order in which the JVM told them
 */
public record ThreadDump(long timeNanos, List<DumpedThread> threads) {
    /** Stands for no dump: without threads. */
    public static final ThreadDump NONE = new ThreadDump(0, List.of());

    public ThreadDump {
        threads = List.copyOf(threads);
    }

    /** Whether it tells of no thread. */
    public boolean isEmpty() {
        return threads.isEmpty();
    }
}
