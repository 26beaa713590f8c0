package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Waits.Wait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who had locks of a class while others stood in line for them.
 *
 * <p>A wait names one thread, the last that had the lock before the waiting one got it; others may have had it before. Of the
 * time of a wait, only what is after the end of the wait before is put down to that thread: until then somebody else had it.
 * Where a part of the time was asked for, it is told of that: waits that go on after it tell by their ends who had it then.
 */
public final class LockTimes {
    /** A time in which a thread, by the name that is shown, had a lock; and the wait that tells so. */
    public record Held(String holder, long start, long end, Wait told) {
        /** How long. */
        public long nanos() {
            return end - start;
        }
    }

    private LockTimes() {}

    /** Those that waits for locks of one class tell of, in order of their ends. */
    public static List<Held> of(List<Wait> line) {
        var ordered = new ArrayList<>(line);
        ordered.sort(Comparator.comparingLong(Wait::ended).thenComparingLong(Wait::start));
        var times = new ArrayList<Held>();
        long free = Long.MIN_VALUE;
        for (Wait wait : ordered) {
            long from = Math.max(wait.start(), free);
            if (!wait.lastHolder().isEmpty() && from < wait.end()) {
                times.add(new Held(wait.lastHolder(), from, wait.end(), wait));
            }
            free = wait.end();
        }
        return times;
    }
}
