package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.naming.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What tells snapshots apart: their action, thread, subject, or an attribute.
 *
 * @param keys an index per row; {@link Trace#ABSENT} for none
 * @param names the name of an index, {@link Trace#ABSENT} included
 */
record Dimension(IntColumn keys, IntFunction<String> names) {
    private static final int UNKNOWN = -2;

    /**
     * The rows of a source by name.
     *
     * @param names in order of first appearance
     * @param places a place in {@code names} per row of the table; {@link Trace#ABSENT} in rows of other sources
     * @param counts how many rows each name has
     */
    record Groups(List<String> names, IntColumn places, List<Integer> counts) {
        int size() {
            return names.size();
        }
    }

    Groups groups(StateSource source) {
        var names = new Dictionary<String>();
        var counts = new ArrayList<Integer>();
        var places = new IntColumn.Builder();
        int[] placeOfKey = new int[0];
        for (int index = 0; index < source.size(); index++) {
            int row = source.row(index);
            fillTo(places, row);
            int slot = keys.get(row) + 1;
            if (slot >= placeOfKey.length) {
                placeOfKey = grown(placeOfKey, slot);
            }
            if (placeOfKey[slot] == UNKNOWN) {
                placeOfKey[slot] = names.indexOf(this.names.apply(slot - 1));
            }
            int place = placeOfKey[slot];
            places.add(place);
            if (place == counts.size()) {
                counts.add(0);
            }
            counts.set(place, counts.get(place) + 1);
        }
        fillTo(places, source.table().size());
        return new Groups(names.values(), places.build(), counts);
    }

    private static void fillTo(IntColumn.Builder places, int row) {
        while (places.size() < row) {
            places.add(Trace.ABSENT);
        }
    }

    private static int[] grown(int[] places, int slot) {
        int[] grown = Arrays.copyOf(places, Math.max(16, (slot + 1) * 2));
        Arrays.fill(grown, places.length, grown.length, UNKNOWN);
        return grown;
    }
}
