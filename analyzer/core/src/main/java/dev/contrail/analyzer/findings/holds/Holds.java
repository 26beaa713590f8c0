package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.findings.facts.Verbs;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is taken and given back: {@code acquire} and {@code release}, {@code lease} and {@code give back}, as actions on an
 * object, calls to it or snapshots of it; also objects that are created and closed.
 *
 * <p>Which names pair up for a type of object, and what tells which giving back belongs to which taking, is learnt from
 * the first of what is done to them: see {@link HoldLearning}.
 */
public final class Holds {
    /** What tells that two names pair up. */
    public enum Sort {
        /** Their words. */
        WORDS,
        /** Their order. */
        ORDER,
        /** The library: something is created and closed. */
        LIFETIME
    }

    /** Something that was taken, and where it was given back. */
    public record Hold(int object, Row taken, long from, Row given, long to) {
        /** How long it was held. */
        public long nanos() {
            return to - from;
        }
    }

    /**
     * Something that was taken and not given back before the recording ended.
     *
     * @param isCertain whether it is this one: not where another thread gave something back while several had something
     */
    public record Kept(int object, int thread, int item, Row taken, long from, boolean isCertain) {}

    /** Something that was given back though nobody had it: where, and where it had been given back before. */
    public record Extra(int object, Row given, Row before) {}

    /**
     * All of one type under one pair of names.
     *
     * @param take what taking is called
     * @param give what giving back is called
     * @param sort what tells that they pair up
     */
    public record Family(String take, String give, Sort sort, List<Hold> holds, List<Kept> kept, List<Extra> extras) {}

    private Holds() {}

    /**
     * Those of a trace; a type with few of them is left out by nobody but its reader.
     *
     * @param refused whether a call, by its row, was answered with something like no
     * @param alarm whether a text says that something went wrong
     */
    public static List<Family> in(Trace trace, Stems stems, Verbs verbs, IntPredicate refused, IntPredicate alarm) {
        var held = new Held(trace, stems, verbs, refused, alarm);
        var places = new PairMap();
        var samples = new ArrayList<HoldSample>();
        Deeds.tell(trace, deed -> {
            if (held.matters(deed)) {
                long type = held.type(deed);
                int place = places.get(type, 0);
                if (place == PairMap.NONE) {
                    place = samples.size();
                    places.put(type, 0, place);
                    samples.add(new HoldSample());
                }
                HoldSample sample = samples.get(place);
                if (!sample.isFull()) {
                    sample.add(
                            held.stem(deed), deed.object, held.exchange(deed), deed.item, held.rest(deed), deed.thread);
                }
            }
        });
        List<List<HoldPairs>> byType = samples.stream()
                .map(sample -> new HoldLearning(sample, held)
                        .names().stream()
                                .map(names -> new HoldPairs(names, held))
                                .toList())
                .toList();
        if (byType.stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        Deeds.tell(trace, deed -> {
            int place = held.matters(deed) ? places.get(held.type(deed), 0) : PairMap.NONE;
            if (place != PairMap.NONE && !byType.get(place).isEmpty()) {
                long end =
                        deed.table == Table.ACTIONS ? trace.actions().duration().get(deed.row) : 0;
                for (HoldPairs pairs : byType.get(place)) {
                    pairs.note(deed, deed.time + end);
                }
            }
        });
        return byType.stream()
                .flatMap(List::stream)
                .map(pairs -> pairs.family(trace))
                .toList();
    }
}
