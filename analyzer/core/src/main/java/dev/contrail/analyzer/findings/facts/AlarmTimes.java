package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** When each thread told that something went wrong. */
public final class AlarmTimes {
    private final Map<Integer, TreeSet<Long>> times = new HashMap<>();

    /**
     * Those of a trace.
     *
     * @param alarm whether a text says that something went wrong
     */
    public AlarmTimes(Trace trace, IntPredicate alarm) {
        Deeds.tell(trace, deed -> {
            if (deed.thread != Trace.ABSENT && alarm.test(deed.verb)) {
                times.computeIfAbsent(deed.thread, thread -> new TreeSet<>()).add(deed.time);
            }
        });
    }

    /** Whether a thread did so within some nanoseconds of a time. */
    public boolean isOneNear(int thread, long time, long nanos) {
        TreeSet<Long> own = times.get(thread);
        Long next = own == null ? null : own.ceiling(time - nanos);
        return next != null && next <= time + nanos;
    }
}
