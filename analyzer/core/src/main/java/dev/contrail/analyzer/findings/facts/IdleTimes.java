package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.Arrays;
import java.util.List;

/** For how long threads did nothing that is recorded but wait: neither in a span nor with a task in hand. */
public final class IdleTimes {
    private final Actions actions;
    private final Spans spans;
    private final Verbs verbs;
    /* Of outermost spans, thread by thread: what those before each one took together. Millions of tasks that nobody takes
     * are asked of each thread; to add up its spans anew for each would take hours. */
    private final long[] busyBefore;
    private final long[] since;
    private final TaskTimes inHand;

    /** Those of a trace, with what was taken from its queues. */
    public IdleTimes(Trace trace, Spans spans, Verbs verbs, List<Queues.Queue> queues) {
        this.actions = trace.actions();
        this.spans = spans;
        this.verbs = verbs;
        this.busyBefore = new long[spans.places() + 1];
        for (int place = 0; place < spans.places(); place++) {
            busyBefore[place + 1] = busyBefore[place] + busyNanos(spans.rowAt(place));
        }
        this.since = firstTimes(trace);
        this.inHand = new TaskTimes(actions, queues, this::outsideOfSpans);
    }

    private static long[] firstTimes(Trace trace) {
        var firsts = new long[trace.threads().size()];
        Arrays.fill(firsts, Long.MAX_VALUE);
        for (int row = 0; row < trace.actions().size(); row++) {
            int who = trace.actions().thread().get(row);
            if (who != Trace.ABSENT) {
                firsts[who] = Math.min(firsts[who], trace.actions().start().get(row));
            }
        }
        return firsts;
    }

    /** When a thread did something for the first time. */
    public long since(int thread) {
        return since[thread];
    }

    private long busyNanos(int row) {
        return verbs.is(actions.action().get(row), Verb.WAIT)
                ? 0
                : actions.duration().get(row);
    }

    /** For how long a thread had nothing to do between two times, or was in a span in which it waits. */
    public long nanos(int thread, long from, long to) {
        return outsideOfSpans(thread, from, to) - inHand.nanos(thread, from, to);
    }

    private long outsideOfSpans(int thread, long from, long to) {
        if (spans.outermostOf(thread) == 0 || to <= from) {
            return Math.max(0, to - from);
        }
        int first = spans.placeBefore(thread, from);
        int last = spans.placeBefore(thread, to - 1);
        if (actions.start().get(spans.rowAt(last)) >= to) {
            return to - from;
        }
        long busy = busyBefore[last + 1] - busyBefore[first] - before(first, from);
        for (int place = last; place >= first && spans.end(spans.rowAt(place)) > to; place--) {
            busy -= after(place, to);
        }
        return Math.max(0, to - from - busy);
    }

    /** What of a span's work was done before a time. */
    private long before(int place, long time) {
        int row = spans.rowAt(place);
        long start = actions.start().get(row);
        return busyNanos(row) == 0 ? 0 : Math.max(0, Math.min(spans.end(row), time) - start);
    }

    /** What of a span's work was done after a time. */
    private long after(int place, long time) {
        int row = spans.rowAt(place);
        return busyNanos(row) == 0 ? 0 : spans.end(row) - time;
    }
}
