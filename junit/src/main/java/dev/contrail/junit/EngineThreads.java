package dev.contrail.junit;

import dev.contrail.analyzer.select.NameFilter;

/** Threads of Surefire, Gradle, JUnit and this extension that run no test: they only wait, and tell nothing of one. */
final class EngineThreads {
    /* Tests run in main, Test worker, ForkJoinPool-1-worker-1 and junit-timeout-thread-1. */
    private static final NameFilter OTHERS = NameFilter.ofThreads(
            "-surefire-*, -/* to /* workers*, -junit-jupiter-timeout-watcher*, -contrail-junit*, -contrail-reader*");

    private EngineThreads() {}

    /** What keeps the events of all other threads. */
    static NameFilter others() {
        return OTHERS;
    }
}
