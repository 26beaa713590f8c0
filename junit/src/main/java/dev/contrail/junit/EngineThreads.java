package dev.contrail.junit;

import dev.contrail.analyzer.select.NameFilter;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.TestEngine;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Threads of Surefire, Gradle, JUnit and this extension that run no test: they only wait, and tell nothing of one. */
final class EngineThreads {
    private static final NameFilter OTHERS = NameFilter.ofThreads(
            Stream.concat(TestEngine.NAMES.stream(), Stream.of("contrail-junit*", "contrail-reader*"))
                    .map(name -> "-" + name)
                    .collect(Collectors.joining(", ")));

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
