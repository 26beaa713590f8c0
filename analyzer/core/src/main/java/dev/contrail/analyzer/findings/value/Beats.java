package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When the same was done to the same by the same, and where each of it stands. */
final class Beats {
    /** What is done to what: a message with its sender, anything else with its thread; the other is absent. */
    record Name(int object, int verb, int item, int thread) {}

    private final Name name;
    private final Table table;
    private final int part;
    private long[] times = new long[8];
    private int[] rows = new int[8];
    private int size;

    private Beats(Name name, Table table, int part) {
        this.name = name;
        this.table = table;
        this.part = part;
    }

    /** Those of a trace, so many at most, in order of their first. */
    static Map<Name, Beats> in(Trace trace, int most) {
        var found = new ArrayList<Beats>();
        var places = new PairMap();
        Deeds.tell(trace, deed -> {
            if (deed.message != MessageKind.REPLY) {
                note(deed, places, found, most);
            }
        });
        var all = new LinkedHashMap<Name, Beats>();
        found.forEach(beats -> all.merge(beats.name, beats, (one, other) -> one.size >= other.size ? one : other));
        return all;
    }

    private static void note(Deed deed, PairMap places, List<Beats> found, int most) {
        boolean message = deed.message != null;
        int sort = message ? 0 : deed.table == Table.ACTIONS ? 1 : 2 + deed.part;
        long first = (long) deed.object << 32 | deed.verb & 0xFFFF_FFFFL;
        long second = (long) (message ? deed.item : deed.thread) << 32 | sort;
        int place = places.get(first, second);
        if (place == PairMap.NONE && found.size() < most) {
            place = found.size();
            places.put(first, second, place);
            var name = new Name(
                    deed.object, deed.verb, message ? deed.item : Trace.ABSENT, message ? Trace.ABSENT : deed.thread);
            found.add(new Beats(name, deed.table, deed.part));
        }
        if (place != PairMap.NONE) {
            found.get(place).add(deed.time, deed.row);
        }
    }

    private void add(long time, int row) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        times[size] = time;
        rows[size++] = row;
    }

    int size() {
        return size;
    }

    long time(int beat) {
        return times[beat];
    }

    Row row(int beat) {
        return new Row(table, part, rows[beat]);
    }
}
