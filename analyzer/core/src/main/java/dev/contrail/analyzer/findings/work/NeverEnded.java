package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds spans that had not ended when the recording did.
 *
 * <p>One counts when at least {@link #ENDED} others of the same action ended, the slowest in a {@link #TIMES}th of that
 * time, or when it lasts for a fifth of the recording and its thread did nothing else meanwhile. It is a bug when others
 * of it ended and something else was recorded so long after it began; else it is worth knowing. Waiting for something to do is neither.
 */
public final class NeverEnded extends AbstractDetector {
    static final int ENDED = 5;
    static final int TIMES = 3;

    private static final Finding.Kind KIND = new Finding.Kind(
            "never-ended",
            Finding.Depth.SYMPTOM,
            Finding.Table.ACTIONS,
            "Begun and never ended",
            "Something was still going on when the recording ended, for much longer than it takes as a rule.",
            "Look at what it waits for: a thread dump of that moment says where it stands.");

    private static final Finding.Kind LEFT = new Finding.Kind(
            KIND.id(),
            KIND.depth(),
            KIND.table(),
            KIND.title(),
            KIND.description(),
            "Look for the way out of its code that does not close it: try (var span = …) closes it on each.");

    /** For the service loader. */
    public NeverEnded() {
        super(KIND, Need.SPANS);
    }

    private static final class Others {
        private int ended;
        private long slowest;
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        Actions actions = evidence.trace().actions();
        Spans spans = evidence.spans();
        if (!spans.areOpen()) {
            return List.of();
        }
        Map<Integer, Others> byAction = new HashMap<>();
        var open = new ArrayList<Integer>();
        long[] lastOf = new long[evidence.trace().threads().size()];
        for (int row = 0; row < actions.size(); row++) {
            int thread = actions.thread().get(row);
            if (thread != Trace.ABSENT) {
                lastOf[thread] = Math.max(lastOf[thread], actions.start().get(row));
            }
            if (spans.isOpen(row)) {
                open.add(row);
            } else if (spans.isSpan(row)) {
                Others others = byAction.computeIfAbsent(actions.action().get(row), action -> new Others());
                others.ended++;
                others.slowest = Math.max(others.slowest, actions.duration().get(row));
            }
        }
        long last = lastEvent(evidence);
        var hanging = new ArrayList<Integer>();
        boolean sure = false;
        for (int row : open) {
            Others others = byAction.getOrDefault(actions.action().get(row), new Others());
            long lasts = actions.duration().get(row);
            boolean known = others.ended >= ENDED && lasts > TIMES * others.slowest;
            int thread = actions.thread().get(row);
            boolean still =
                    thread != Trace.ABSENT && lastOf[thread] <= actions.start().get(row);
            boolean long_ = still && 5 * lasts >= evidence.range().durationNanos();
            if (long_
                    && (known || others.ended == 0)
                    && !evidence.verbs().is(actions.action().get(row), Verb.WAIT)) {
                hanging.add(row);
                sure |= known && last > actions.start().get(row) + TIMES * others.slowest;
            }
        }
        return hanging.isEmpty()
                ? List.of()
                : List.of(finding(evidence, hanging, sure || others(hanging, byAction, actions)));
    }

    /** Whether two at least hang of whose kind none ever ended. */
    private static boolean others(List<Integer> hanging, Map<Integer, Others> byAction, Actions actions) {
        return hanging.stream()
                        .filter(row -> !byAction.containsKey(actions.action().get(row)))
                        .count()
                > 1;
    }

    /** When something else was last recorded: a span that began just before may only have been cut off at the end. */
    private static long lastEvent(Evidence evidence) {
        Trace trace = evidence.trace();
        Actions actions = trace.actions();
        long last = Long.MIN_VALUE;
        for (int row = 0; row < actions.size(); row++) {
            long end = evidence.spans().isOpen(row)
                    ? actions.start().get(row)
                    : evidence.spans().end(row);
            last = Math.max(last, end);
        }
        int messages = trace.messages().size();
        last = messages == 0 ? last : Math.max(last, trace.messages().time().get(messages - 1));
        for (Snapshots table : trace.snapshots()) {
            last = table.size() == 0 ? last : Math.max(last, table.time().get(table.size() - 1));
        }
        return last;
    }

    private static Finding finding(Evidence evidence, List<Integer> hanging, boolean warns) {
        Trace trace = evidence.trace();
        Actions actions = trace.actions();
        int first = hanging.get(0);
        boolean left =
                !Waits.attribute(trace, Attribute.ITS_THREAD).apply(first).isEmpty();
        var telling = new Telling(evidence, left ? LEFT : KIND);
        for (int row : hanging) {
            telling.about(actions.queue().get(row)).about(actions.task().get(row));
            telling.citeAction(row).by(actions.thread().get(row));
        }
        String what = Words.quoted(Words.action(trace, first));
        String title = hanging.size() == 1
                ? String.format("%s never ended", what)
                : String.format("%s and %s never ended", what, Words.count(hanging.size() - 1L, "other"));
        String words = String.format(
                "%s began %s at %s, and %s when the recording ended, %s later. Nothing else is recorded of it since.",
                Words.threadFirst(trace, actions.thread().get(first)),
                what,
                Words.at(trace, actions.start().get(first)),
                left ? "its thread has ended without closing it; it was open" : "was still in it",
                Durations.format(actions.duration().get(first)));
        telling.at(actions.start().get(first), evidence.end()).count("hanging", hanging.size());
        return warns ? telling.warningOfAbsence(title, words) : telling.note(title, words);
    }
}
