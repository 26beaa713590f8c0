package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which spans on a task only wait until another has done it: those of who left it, of a name that is used so for tasks
 * that another thread has a span on, or that says so.
 */
final class Awaiting {
    private final BitSet names = new BitSet();
    private final Verbs verbs;

    Awaiting(Trace trace, Verbs verbs) {
        this.verbs = verbs;
        Actions actions = trace.actions();
        int[] leaver = new int[trace.participants().size()];
        Arrays.fill(leaver, Trace.ABSENT);
        var done = new BitSet();
        for (int row = 0; row < actions.size(); row++) {
            int task = actions.task().get(row);
            if (task == Trace.ABSENT) {
                continue;
            }
            if (actions.duration().get(row) == 0) {
                leaver[task] = leaver[task] == Trace.ABSENT ? actions.thread().get(row) : leaver[task];
            } else if (leaver[task] != Trace.ABSENT
                    && leaver[task] != actions.thread().get(row)) {
                done.set(task);
            }
        }
        for (int row = 0; row < actions.size(); row++) {
            int task = actions.task().get(row);
            boolean own = task != Trace.ABSENT
                    && done.get(task)
                    && leaver[task] == actions.thread().get(row);
            if (own && actions.duration().get(row) > 0 && actions.action().get(row) != Trace.ABSENT) {
                names.set(actions.action().get(row));
            }
        }
    }

    /** Whether a span of this name, by the thread that left its task, waits for it. */
    boolean is(int text) {
        return text != Trace.ABSENT && (names.get(text) || verbs.is(text, Verb.WAIT));
    }
}
