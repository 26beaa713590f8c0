package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Handovers;
import dev.contrail.analyzer.findings.facts.Queues.Queue;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds pools whose threads all wait for tasks that lie in their own queue.
 *
 * <p>A span waits for a task that its thread left, during the span, in the queue that this thread itself takes tasks
 * from. That it waits, and does not only hand on, is told by a span inside that says so, by an error at its end, by its
 * not having ended, or by the other spans of its kind, of which most go on until their tasks have been done. The pool is
 * starved while every thread that ever takes from the queue waits so.
 */
public final class StarvedPool extends AbstractDetector {
    /** From this part of the recording on it is a bug; for less, it is worth knowing. */
    static final double SHARE = 0.03;

    private static final Finding.Kind KIND = new Finding.Kind(
            "starved-pool",
            Finding.Depth.MISTAKE,
            Finding.Table.ACTIONS,
            "All threads of a pool wait for their own queue",
            "Every thread of a pool is in a task that waits for another task, which lies in the queue of the same pool.",
            "Run the inner tasks in a pool of their own, or in the thread that needs them, or do not wait for them inside.");

    /** For the service loader. */
    public StarvedPool() {
        super(KIND, Need.TASKS, Need.SPANS, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Queue queue : evidence.queues()) {
            if (!queue.takers().isEmpty()) {
                new Search(evidence, queue).findings().forEach(findings::add);
            }
        }
        return findings;
    }

    /** A span that left tasks: since when, until when, and whether that was waiting. */
    private record Wait(int span, int thread, long from, long to, int place) {}

    private static final class Search {
        private final Evidence evidence;
        private final Queue queue;
        private final Handovers handovers;
        private final Actions actions;
        /** The first task that each span left, and when the last of them was done. */
        private final Map<Integer, Integer> firstLeft = new TreeMap<>();

        private final Map<Integer, Long> pendingUntil = new HashMap<>();
        private final Map<Integer, Long> doneAt = new HashMap<>();

        Search(Evidence evidence, Queue queue) {
            this.evidence = evidence;
            this.queue = queue;
            this.handovers = queue.handovers();
            this.actions = evidence.trace().actions();
        }

        List<Finding> findings() {
            for (int place : queue.places()) {
                Integer around = spanOf(place);
                if (around != null) {
                    boolean taken = handovers.take(place) != Spans.NONE;
                    firstLeft.merge(around, place, (a, b) -> handovers.left(a) <= handovers.left(b) ? a : b);
                    pendingUntil.merge(around, taken ? handovers.takenAt(place) : Long.MAX_VALUE, Math::max);
                    doneAt.merge(
                            around, taken ? evidence.spans().end(handovers.take(place)) : Long.MAX_VALUE, Math::max);
                }
            }
            List<Wait> waits = waits();
            return waits.isEmpty() ? List.of() : starved(waits);
        }

        /** The outermost span that a worker of this queue was in when it left a task. */
        private @Nullable Integer spanOf(int place) {
            int thread = handovers.leaver(place);
            if (!queue.takers().contains(thread)) {
                return null;
            }
            int row = evidence.spans().outermostAt(thread, handovers.left(place));
            return row == Spans.NONE ? null : row;
        }

        private List<Wait> waits() {
            var waits = new ArrayList<Wait>();
            boolean usually =
                    2 * firstLeft.keySet().stream().filter(this::awaited).count() >= firstLeft.size();
            firstLeft.forEach((span, place) -> {
                long until = Math.min(evidence.spans().end(span), pendingUntil.getOrDefault(span, Long.MAX_VALUE));
                boolean waited = usually
                        || evidence.spans().isOpen(span)
                        || evidence.failed(
                                actions.thread().get(span), evidence.spans().end(span))
                        || evidence.spans()
                                .holds(
                                        span,
                                        row -> handovers.isAwaiting(
                                                actions.action().get(row)));
                if (waited && until > handovers.left(place)) {
                    waits.add(new Wait(span, actions.thread().get(span), handovers.left(place), until, place));
                }
            });
            return waits;
        }

        /** Whether a span went on until what it left was done. */
        private boolean awaited(int span) {
            long done = doneAt.getOrDefault(span, Long.MAX_VALUE);
            return done != Long.MAX_VALUE && done <= evidence.spans().end(span);
        }

        private List<Finding> starved(List<Wait> waits) {
            int workers = queue.takers().size();
            long[][] borders = new long[2 * waits.size()][];
            for (int i = 0; i < waits.size(); i++) {
                borders[2 * i] = new long[] {waits.get(i).from(), 1};
                borders[2 * i + 1] = new long[] {waits.get(i).to(), -1};
            }
            Arrays.sort(borders, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
            long since = 0;
            long total = 0;
            long first = 0;
            long last = 0;
            int times = 0;
            int now = 0;
            for (long[] border : borders) {
                now += (int) border[1];
                if (border[1] > 0 && now == workers) {
                    since = border[0];
                } else if (border[1] < 0 && now == workers - 1) {
                    first = times++ == 0 ? since : first;
                    last = border[0];
                    total += border[0] - since;
                }
            }
            double share = total / (double) Math.max(1, evidence.range().durationNanos());
            return times == 0 || workers < 2 && share < 2 * SHARE || share < SHARE / 10
                    ? List.of()
                    : List.of(finding(waits, total, first, last, times, share >= SHARE));
        }

        private Finding finding(List<Wait> waits, long total, long first, long last, int times, boolean warns) {
            Trace trace = evidence.trace();
            var telling = new Telling(evidence, KIND).about(queue.queue()).at(first, last);
            var then = new ArrayList<Wait>();
            for (Wait wait : waits) {
                if (wait.from() <= first && wait.to() > first) {
                    then.add(wait);
                    telling.citeAction(wait.span()).cite(handovers.mention(wait.place()));
                    telling.by(wait.thread()).about(handovers.task(wait.place()));
                }
            }
            Wait one = then.get(then.size() - 1);
            String who = "all " + Words.count(queue.takers().size(), "thread") + " of "
                    + (queue.queue() == Trace.ABSENT ? "the pool" : Words.name(trace, queue.queue()));
            String title = String.format(
                    "%s waited for tasks in their own queue%s, for %s",
                    Words.capital(who), times == 1 ? "" : " " + Words.times(times), Durations.format(total));
            boolean taken = handovers.take(one.place()) != Spans.NONE;
            String words = String.format(
                    "From %s on %s were inside tasks that had left others in the same queue and waited for them. %s, in"
                            + " %s since %s, left %s at %s; %s. No thread was there to run it.",
                    Words.at(trace, first),
                    who,
                    Words.thread(trace, one.thread()),
                    Words.quoted(Words.action(trace, one.span())),
                    Words.at(trace, actions.start().get(one.span())),
                    Words.name(trace, handovers.task(one.place())),
                    Words.at(trace, one.from()),
                    taken
                            ? "it was taken up " + Durations.format(handovers.waited(one.place())) + " later"
                            : "it was never taken up");
            telling.count("threads", queue.takers().size())
                    .count("times", times)
                    .count("starvedNanos", total);
            if (warns) {
                return taken ? telling.warning(title, words) : telling.warningOfAbsence(title, words);
            }
            return telling.note(title, words);
        }
    }
}
