package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.IntPair;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.findings.value.Beats.Name;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds what is done again and again. It counts first, and keeps the times of those series only that are asked for: there
 * may be as many times as there are events, and hardly any of them matter.
 */
final class BeatSearch {
    private final Trace trace;
    private final List<Beats> found = new ArrayList<>();
    private final PairMap places = new PairMap();

    /** In a trace, so many series at most, in order of their first. */
    BeatSearch(Trace trace, int most) {
        this.trace = trace;
        Deeds.tell(trace, deed -> {
            int place = deed.message == MessageKind.REPLY ? PairMap.NONE : place(deed, most);
            if (place != PairMap.NONE) {
                found.get(place).count(deed.time);
            }
        });
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
        Deeds.tell(trace, deed -> {
            int place = deed.message == MessageKind.REPLY ? PairMap.NONE : place(deed, 0);
            if (place != PairMap.NONE && kept.get(place)) {
                found.get(place).keep(deed.time, deed.row);
            }
        });
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
