package dev.contrail.junit;

import dev.contrail.analyzer.select.NameFilter;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.List;

/** Threads of Surefire, Gradle, JUnit and this extension that run no test: they only wait, and tell nothing of one. */
final class EngineThreads {
    /* Tests run in main, Test worker, ForkJoinPool-1-worker-1 and junit-timeout-thread-1. */
    private static final NameFilter OTHERS = NameFilter.ofThreads(
            "-surefire-*, -/* to /* workers*, -junit-jupiter-timeout-watcher*, -contrail-junit*, -contrail-reader*");

    private static final String LOOK = "jdk.jfr.FlightRecorder.takeSnapshot";

    private EngineThreads() {}

    /** What is left of a trace without them. */
    static Trace without(Trace trace) {
        return Selection.of(OTHERS).of(trace).with(without(trace.dump()));
    }

    /* Who asks for the dump is about to tell of a test that is over, and no longer part of what happens. */
    private static ThreadDump without(ThreadDump dump) {
        List<DumpedThread> threads = dump.threads().stream()
                .filter(thread -> OTHERS.keepsThread(thread.name()) && !thread.isIn(LOOK))
                .toList();
        return new ThreadDump(dump.timeNanos(), threads, dump.atEnd());
    }
}
