package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.findings.holds.Stems;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.LongMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        private final List<Making> makings = new ArrayList<>(2);
        private final Set<Integer> threads = new HashSet<>(4);

        private void add(Making making) {
            makings.add(making);
            threads.add(making.thread());
        }

        List<Making> makings() {
            return makings;
        }

        int threads() {
            return threads.size();
        }

        int key() {
            return makings.get(0).key();
        }
    }

    /* Hardly anything is made twice at once, and there are millions: the latest of a thing is one here, and becomes a crowd
     * when another begins before its end. */
    private static final class Thing {
        private final int key;
        private int row;
        private long start;
        private long end = Long.MIN_VALUE;
        private int thread;
        private int from;
        private int makings;
        private int crowds;
        private @Nullable Crowd crowd;

        Thing(int key) {
            this.key = key;
        }

        private Making making(Table table) {
            return new Making(key, start, end, thread, from, Row.of(table, row));
        }
    }

    /** Makings by sort, of which there may be many. */
    private static final class Sorts {
        private final PairMap places = new PairMap();
        private final List<Makings> all = new ArrayList<>();

        Makings of(int place, int stem, int text, Table table) {
            long key = (long) place << Integer.SIZE | stem;
            int at = places.get(key, table.ordinal());
            if (at == PairMap.NONE) {
                at = all.size();
                places.put(key, table.ordinal(), at);
                all.add(new Makings(text, place, table));
            }
            return all.get(at);
        }
    }

    private final int text;
    private final int place;
    private final Table table;
    private final LongMap placeOf = new LongMap();
    private final List<Thing> things = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();
    private final Set<Integer> callers = new HashSet<>();
    private int lastCaller = Integer.MIN_VALUE;
    private int size;
    private int redundant;

    private Makings(int text, int place, Table table) {
        this.text = text;
        this.place = place;
        this.table = table;
    }

    /** Those of a trace, by sort. */
    static List<Makings> in(Evidence evidence) {
        var sorts = new Sorts();
        spans(evidence, sorts);
        calls(evidence, sorts);
        return List.copyOf(sorts.all);
    }

    private static void spans(Evidence evidence, Sorts sorts) {
        Actions actions = evidence.trace().actions();
        Spans spans = evidence.spans();
        Stems stems = evidence.stems();
        boolean[] outer = outerStems(evidence);
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
                sorts.of(actions.queue().get(row), stems.of(text), text, Table.ACTIONS)
                        .add(key, actions.start().get(row), spans.end(row), thread, Trace.ABSENT, row);
            }
        }
    }

    /** By stem, whether a span of it has one with the same thing inside: then what is done is the inner one. */
    private static boolean[] outerStems(Evidence evidence) {
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
        return outer;
    }

    private static boolean isThread(Evidence evidence, int key) {
        return key >= 0 && evidence.isThread(key);
    }

    private static void calls(Evidence evidence, Sorts sorts) {
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
                int thread = messages.thread().get(row);
                sorts.of(to, stems.of(text), text, Table.MESSAGES)
                        .add(~text, messages.time().get(row), messages.time().get(reply), thread, from, row);
            }
        }
    }

    private void add(int key, long start, long end, int thread, int from, int row) {
        size++;
        if (from != lastCaller) {
            lastCaller = from;
            callers.add(from);
        }
        Thing thing = thing(key);
        boolean beside = thing.makings > 0 && start < thing.end;
        if (!beside) {
            thing.crowds++;
            thing.crowd = null;
            thing.makings = 0;
            thing.end = Long.MIN_VALUE;
        } else if (thing.crowd == null) {
            thing.crowd = new Crowd();
            thing.crowd.add(thing.making(table));
        }
        thing.makings++;
        if (thing.makings > 1) {
            redundant += thing.makings == 2 ? 2 : 1; // the second tells that the first has another beside it
        }
        if (thing.crowd == null) {
            thing.row = row;
            thing.start = start;
            thing.end = end;
            thing.thread = thread;
            thing.from = from;
        } else {
            thing.end = Math.max(thing.end, end);
            join(thing.crowd, new Making(key, start, end, thread, from, Row.of(table, row)));
        }
    }

    private Thing thing(int key) {
        long known = placeOf.get(key);
        if (known == LongMap.NONE) {
            known = things.size();
            placeOf.put(key, known);
            things.add(new Thing(key));
        }
        return things.get((int) known);
    }

    private void join(Crowd crowd, Making making) {
        int before = crowd.threads();
        crowd.add(making);
        if (before < Stampede.AT_ONCE && crowd.threads() == Stampede.AT_ONCE) {
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
        return thing(crowd.key()).crowds == 1;
    }
}
