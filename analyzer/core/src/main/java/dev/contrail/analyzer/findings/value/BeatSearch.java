package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.IntPair;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.findings.value.Beats.Name;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * Finds what is done again and again. It counts first, and keeps the times of those series only that are asked for: there
 * may be as many times as there are events, and hardly any of them matter.
 */
final class BeatSearch {
    private static final String DUMP = "jdk.ThreadDump";

    private final Trace trace;
    private final List<Beats> found = new ArrayList<>();
    private final PairMap places = new PairMap();

    /** In a trace, so many series at most, in order of their first. */
    BeatSearch(Trace trace, int most) {
        this.trace = trace;
        tell(most, (deed, place) -> found.get(place).count(deed.time));
    }

    /** All of them, by name; of two tables that tell of the same the one with more. */
    Map<Name, Beats> all() {
        var all = new LinkedHashMap<Name, Beats>();
        found.forEach(
                beats -> all.merge(beats.name(), beats, (one, other) -> one.size() >= other.size() ? one : other));
        return all;
    }

    /** Keeps when and where those were done that are wanted. */
    void keep(Predicate<Beats> wanted) {
        var kept = new BitSet();
        for (int place = 0; place < found.size(); place++) {
            kept.set(place, wanted.test(found.get(place)));
        }
        if (kept.isEmpty()) {
            return;
        }
        tell(0, (deed, place) -> {
            if (kept.get(place)) {
                found.get(place).keep(deed.time, deed.row);
            }
        });
    }

    private void tell(int most, ObjIntConsumer<Deed> taker) {
        Predicate<Deed> beats = beats();
        Deeds.tell(trace, deed -> {
            int place = beats.test(deed) ? place(deed, most) : PairMap.NONE;
            if (place != PairMap.NONE) {
                taker.accept(deed, place);
            }
        });
    }

    /* What the JDK tells of waits, of its own numbers, and in a dump, is nothing that the program does at intervals: an idle
     * thread of a pool is parked at equal times because tasks come so, and of what a dump tells nobody knows when it began. */
    private Predicate<Deed> beats() {
        Scan typeOf = trace.actions().type().scan();
        int dump = trace.texts().indexOf(DUMP);
        return deed -> switch (deed.table) {
            case ACTIONS -> {
                int type = typeOf.getInt(deed.row);
                yield type != deed.verb && type != dump;
            }
            case SNAPSHOTS -> !trace.snapshots().get(deed.part).areOfJvm();
            default -> deed.message != MessageKind.REPLY;
        };
    }

    private int place(Deed deed, int most) {
        boolean message = deed.message != null;
        int sort = message ? 0 : deed.table == Table.ACTIONS ? 1 : 2 + deed.part;
        long first = IntPair.of(deed.object, deed.verb);
        long second = (long) (message ? deed.item : deed.thread) << 32 | sort;
        int place = places.get(first, second);
        if (place == PairMap.NONE && found.size() < most) {
            place = found.size();
            places.put(first, second, place);
            var name = new Name(
                    deed.object, deed.verb, message ? deed.item : Trace.ABSENT, message ? Trace.ABSENT : deed.thread);
            found.add(new Beats(name, deed.table, deed.part, deed.row));
        }
        return place;
    }
}
