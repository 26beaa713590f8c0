package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.findings.facts.Stems;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is done with what, of one sort: innermost spans of one action on one object, or answered calls to one object.
 *
 * <p>With what is told by the task or, when it has a number, by what the action or the call is called.
 */
final class Makings {
    /**
     * One of them.
     *
     * @param key with what: a participant, or the complement of a text
     */
    record Making(int key, long start, long end, int thread, int from, Row row) {}

    /** Those of one thing that overlap. */
    static final class Crowd {
        private final List<Making> makings = new ArrayList<>();
        private final Set<Integer> threads = new HashSet<>();
        private long end = Long.MIN_VALUE;
        private boolean told;

        private void add(Making making) {
            makings.add(making);
            threads.add(making.thread());
            end = Math.max(end, making.end());
        }

        List<Making> makings() {
            return makings;
        }

        int threads() {
            return threads.size();
        }

        /** Whether it is asked this for the first time. */
        private boolean isNew() {
            boolean isNew = !told;
            told = true;
            return isNew;
        }

        int key() {
            return makings.get(0).key();
        }
    }

    private record Sort(int place, int stem, boolean calls) {}

    private final int text;
    private final int place;
    private final Map<Integer, Crowd> open = new HashMap<>();
    private final Map<Integer, Integer> crowdsOf = new HashMap<>();
    private final List<Crowd> crowds = new ArrayList<>();
    private final Set<Integer> callers = new HashSet<>();
    private int size;
    private int redundant;

    private Makings(int text, int place) {
        this.text = text;
        this.place = place;
    }

    /** Those of a trace, by sort. */
    static List<Makings> in(Evidence evidence) {
        Map<Sort, Makings> sorts = new LinkedHashMap<>();
        spans(evidence, sorts);
        calls(evidence, sorts);
        return List.copyOf(sorts.values());
    }

    private static void spans(Evidence evidence, Map<Sort, Makings> sorts) {
        Actions actions = evidence.trace().actions();
        Spans spans = evidence.spans();
        Stems stems = evidence.stems();
        boolean[] outer = new boolean[stems.size()];
        for (int row = 0; row < actions.size(); row++) {
            int around = spans.parent(row);
            boolean inside = around != Spans.NONE
                    && spans.isSpan(row)
                    && actions.action().get(around) != Trace.ABSENT;
            if (inside && actions.task().get(around) == actions.task().get(row)) {
                outer[stems.of(actions.action().get(around))] = true;
            }
        }
        for (int row = 0; row < actions.size(); row++) {
            int text = actions.action().get(row);
            if (!spans.isSpan(row)
                    || spans.isWait(row)
                    || text == Trace.ABSENT
                    || outer[stems.of(text)]
                    || evidence.verbs().is(text, Verb.WAIT)) {
                continue;
            }
            int key = stems.rest(text) == Trace.ABSENT ? actions.task().get(row) : ~text;
            int thread = actions.thread().get(row);
            if (key != Trace.ABSENT && thread != Trace.ABSENT && !isThread(evidence, key)) {
                int place = actions.queue().get(row);
                sorts.computeIfAbsent(new Sort(place, stems.of(text), false), sort -> new Makings(text, place))
                        .add(new Making(
                                key,
                                actions.start().get(row),
                                spans.end(row),
                                thread,
                                Trace.ABSENT,
                                Row.of(Table.ACTIONS, row)));
            }
        }
    }

    private static boolean isThread(Evidence evidence, int key) {
        return key >= 0 && evidence.isThread(key);
    }

    private static void calls(Evidence evidence, Map<Sort, Makings> sorts) {
        Messages messages = evidence.trace().messages();
        Stems stems = evidence.stems();
        for (int row = 0; row < messages.size(); row++) {
            int text = messages.label().get(row);
            int to = messages.to().get(row);
            int from = messages.from().get(row);
            boolean call = messages.kind().get(row) == MessageKind.CALL.ordinal() && from != to;
            if (!call || to == Trace.ABSENT || text == Trace.ABSENT || stems.rest(text) == Trace.ABSENT) {
                continue;
            }
            int reply = evidence.exchanges().partner(row);
            if (reply != Exchanges.NONE) {
                sorts.computeIfAbsent(new Sort(to, stems.of(text), true), sort -> new Makings(text, to))
                        .add(new Making(
                                ~text,
                                messages.time().get(row),
                                messages.time().get(reply),
                                messages.thread().get(row),
                                from,
                                Row.of(Table.MESSAGES, row)));
            }
        }
    }

    private void add(Making making) {
        size++;
        callers.add(making.from());
        Crowd crowd = open.get(making.key());
        if (crowd == null || crowd.end <= making.start()) {
            crowd = new Crowd();
            open.put(making.key(), crowd);
            crowdsOf.merge(making.key(), 1, Integer::sum);
        }
        crowd.add(making);
        int makings = crowd.makings().size();
        redundant += makings == 1 ? 0 : makings == 2 ? 2 : 1;
        if (crowd.threads() == Stampede.AT_ONCE && crowd.isNew()) {
            crowds.add(crowd);
        }
    }

    /** What is done, a text: of several that differ by a number the first. */
    int text() {
        return text;
    }

    /** On what, a participant; absent when that is not told. */
    int place() {
        return place;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Whether one object does all, for itself or for others. */
    boolean isOfOne() {
        return callers.size() == 1;
    }

    /** Those in which {@link Stampede#AT_ONCE} threads are. */
    List<Crowd> crowds() {
        return crowds;
    }

    /** How many have another of the same beside them. */
    int redundant() {
        return redundant;
    }

    /** Whether what a crowd made is not made again. */
    boolean isOnce(Crowd crowd) {
        return crowdsOf.getOrDefault(crowd.key(), 0) == 1;
    }
}
