package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Threads that wait when the recording ends for a lock which another thread has, as in a deadlock. */
public final class StuckThreads {
    private final Map<Integer, Long> since = new HashMap<>();

    /** Those of a trace, as its dump of threads tells. */
    public StuckThreads(Trace trace) {
        Actions actions = trace.actions();
        IntFunction<String> owners = Waits.attribute(trace, Attribute.HELD_BY);
        for (int i = 0; i < actions.open().size(); i++) {
            int row = actions.open().get(i);
            if (!owners.apply(row).isEmpty()) {
                since.put(actions.thread().get(row), actions.start().get(row));
            }
        }
    }

    /** Whether a thread is one of them. */
    public boolean has(int thread) {
        return since.containsKey(thread);
    }

    /** Since when one of them may wait: what it did last; never for any other. */
    public long since(int thread) {
        return since.getOrDefault(thread, Long.MAX_VALUE);
    }
}
