package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is known of virtual threads at the end, which no dump has.
 *
 * <p>What may wake them is in it: their timer, which sleeps while any of them has a time to wait for; the threads that wait
 * for their sockets; carriers, while they run one. What else they do is known of those of which something is recorded.
 */
final class VirtualThreads {
    /* There since the first of them, on JDK 24 and before for those that wait with a limit. */
    private static final Set<String> HELPERS = Set.of("VirtualThread-unblocker", "VirtualThread-unparker");

    private final Evidence evidence;
    private final OptionalLong last;
    private final boolean helped;

    VirtualThreads(Evidence evidence, Recorded recorded) {
        this.evidence = evidence;
        this.last = recorded.lastOfVirtual();
        this.helped = evidence.trace().dump().threads().stream()
                .map(DumpedThread::name)
                .anyMatch(HELPERS::contains);
    }

    /** Whether there were any. */
    boolean any() {
        return helped || evidence.trace().virtualThreads() > 0;
    }

    /** Whether nothing is recorded of any of them for long. */
    boolean areStill(Stillness stillness) {
        return last.isEmpty() || stillness.isLongAgo(last.getAsLong());
    }

    /** What can be told of them, and what tells more; empty when there were none. */
    String words() {
        if (!any()) {
            return "";
        }
        long count = evidence.trace().virtualThreads();
        String heard = last.isEmpty() || count == 0
                ? " Nothing is recorded of the program's virtual threads"
                : String.format(
                        " %s virtual %s heard of, the last at %s%s",
                        count == 1 ? "One" : String.format("%,d", count),
                        count == 1 ? "thread was" : "threads were",
                        Words.at(evidence.trace(), last.getAsLong()),
                        open());
        return heard
                + "; no timer is set for any. A dump of threads has none of them: where they stand, jcmd PID"
                + " Thread.dump_to_file FILE tells.";
    }

    /** What had not ended, as spans of the program tell. */
    private String open() {
        Trace trace = evidence.trace();
        Actions actions = trace.actions();
        var threads = new HashSet<Integer>();
        int action = Trace.ABSENT;
        for (int row = 0; row < actions.size(); row++) {
            int thread = evidence.spans().isOpen(row) ? actions.thread().get(row) : Trace.ABSENT;
            if (thread != Trace.ABSENT && trace.threads().get(thread).virtual() && threads.add(thread)) {
                action = actions.action().get(row);
            }
        }
        return threads.isEmpty()
                ? ""
                : String.format(
                        ", and %,d had begun “%s” or the like and not ended it",
                        threads.size(), trace.text(action, ""));
    }
}
