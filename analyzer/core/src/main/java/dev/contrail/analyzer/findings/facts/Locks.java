package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which objects are locked while which others are, thread by thread. */
public final class Locks {
    private static final int MOST = 100_000;

    /**
     * Two locks that were taken in both orders by different threads; the rest are rows of the actions.
     *
     * @param first what one thread took first, a participant
     * @param second what the other took first
     */
    public record Opposite(int first, int second, int oneOuter, int oneInner, int otherOuter, int otherInner) {}

    private record Pair(int outer, int inner) {}

    private record Taking(int thread, int outerRow, int innerRow) {}

    private Locks() {}

    /** Each pair once, in order of the second taking. */
    public static List<Opposite> opposites(Trace trace, Spans spans, Verbs verbs) {
        Actions actions = trace.actions();
        if (actions.queue().isEverywhere(Trace.ABSENT)) {
            return List.of();
        }
        Map<Pair, Taking> first = new LinkedHashMap<>();
        Map<Pair, Opposite> found = new LinkedHashMap<>();
        Map<Integer, List<Integer>> held = new HashMap<>();
        for (int row = 0; row < actions.size(); row++) {
            int thread = actions.thread().get(row);
            int text = actions.action().get(row);
            if (thread == Trace.ABSENT || actions.queue().get(row) == Trace.ABSENT) {
                continue;
            }
            boolean unlocks = verbs.is(text, Verb.RELEASE);
            boolean locks = !unlocks && verbs.is(text, Verb.LOCK);
            if (!locks && !unlocks) {
                continue;
            }
            List<Integer> mine = held.computeIfAbsent(thread, any -> new ArrayList<>());
            long now = actions.start().get(row);
            mine.removeIf(other -> spans.isSpan(other) && spans.end(other) <= now);
            if (unlocks) {
                int current = row;
                mine.removeIf(other -> !spans.isSpan(other)
                        && actions.queue().get(other) == actions.queue().get(current));
                continue;
            }
            for (int outer : mine) {
                note(actions, outer, row, thread, first, found);
            }
            if (mine.size() < 16) {
                mine.add(row);
            }
        }
        return List.copyOf(found.values());
    }

    private static void note(
            Actions actions, int outer, int row, int thread, Map<Pair, Taking> first, Map<Pair, Opposite> found) {
        int a = actions.queue().get(outer);
        int b = actions.queue().get(row);
        if (a == b || first.size() >= MOST) {
            return;
        }
        first.putIfAbsent(new Pair(a, b), new Taking(thread, outer, row));
        Taking other = first.get(new Pair(b, a));
        if (other != null && other.thread() != thread && !found.containsKey(new Pair(a, b))) {
            found.putIfAbsent(new Pair(b, a), new Opposite(b, a, other.outerRow(), other.innerRow(), outer, row));
        }
    }
}
