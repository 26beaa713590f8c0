package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spans by what is done with what: all spans of one action on one object are of one kind. */
public final class Kinds {
    /** Kinds of which there are fewer spans are left out. */
    public static final int LEAST = 5;

    /**
     * Spans of one kind.
     *
     * @param queue on what, a participant; absent when it is not told
     * @param action what, a text
     * @param rows rows of the actions, by start
     */
    public record Kind(int queue, int action, int[] rows) {
        /** How many of them last at the start of each, itself among them. */
        public int[] atOnce(Spans spans, Actions actions) {
            long[] ends = Arrays.stream(rows).mapToLong(spans::end).sorted().toArray();
            int[] counts = new int[rows.length];
            int ended = 0;
            for (int place = 0; place < rows.length; place++) {
                long start = actions.start().get(rows[place]);
                while (ended < ends.length && ends[ended] <= start) {
                    ended++;
                }
                counts[place] = place + 1 - ended;
            }
            return counts;
        }

        /** How long they last together. */
        public long nanos(Actions actions) {
            return Arrays.stream(rows)
                    .mapToLong(row -> actions.duration().get(row))
                    .sum();
        }

        /** How long at least so many of them last at once. */
        public long nanosOf(int atLeast, Spans spans, Actions actions) {
            long[] starts = Arrays.stream(rows)
                    .mapToLong(row -> actions.start().get(row))
                    .toArray();
            long[] ends = Arrays.stream(rows).mapToLong(spans::end).sorted().toArray();
            long nanos = 0;
            int started = 0;
            int ended = 0;
            long last = Long.MIN_VALUE;
            while (ended < ends.length) {
                long now = started < starts.length ? Math.min(starts[started], ends[ended]) : ends[ended];
                nanos += started - ended >= atLeast ? now - last : 0;
                last = now;
                if (started < starts.length && starts[started] == now && now < ends[ended]) {
                    started++;
                } else {
                    ended++;
                }
            }
            return nanos;
        }

        /** How many threads there are in it. */
        public int threads(Actions actions) {
            return (int) Arrays.stream(rows)
                    .map(row -> actions.thread().get(row))
                    .distinct()
                    .count();
        }
    }

    private Kinds() {}

    /** The kinds of a trace, in order of their first span. */
    public static List<Kind> of(Trace trace, Spans spans) {
        Actions actions = trace.actions();
        Map<Long, IntList> byKey = new LinkedHashMap<>();
        Scan typeOf = actions.type().scan();
        Scan actionOf = actions.action().scan();
        for (int row = 0; row < actions.size(); row++) {
            int action = actionOf.getInt(row);
            boolean isWait = action == typeOf.getInt(row);
            if (!isWait && action != Trace.ABSENT && spans.isSpan(row)) {
                byKey.computeIfAbsent(key(actions, row), key -> new IntList()).add(row);
            }
        }
        return byKey.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST)
                .map(entry -> new Kind(
                        (int) (entry.getKey() >> 32),
                        entry.getKey().intValue(),
                        entry.getValue().toArray()))
                .toList();
    }

    private static long key(Actions actions, int row) {
        return IntPair.of(actions.queue().get(row), actions.action().get(row));
    }
}
