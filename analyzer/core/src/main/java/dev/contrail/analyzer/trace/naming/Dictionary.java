package dev.contrail.analyzer.trace.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values by index: each distinct value once, in order of first appearance in the file. Not thread-safe. */
public final class Dictionary<T> {
    private final Map<T, Integer> indexes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** The index of a value, a new one if it was not there. */
    public int indexOf(T value) {
        Integer index = indexes.putIfAbsent(value, values.size());
        if (index == null) {
            values.add(value);
            return values.size() - 1;
        }
        return index;
    }

    /** The value at an index. */
    public T get(int index) {
        return values.get(index);
    }

    /** How many distinct values. */
    public int size() {
        return values.size();
    }

    /** For each index the index of the same value in another dictionary, to which it is added. */
    int[] placesIn(Dictionary<T> other) {
        int[] places = new int[values.size()];
        for (int index = 0; index < places.length; index++) {
            places[index] = other.indexOf(values.get(index));
        }
        return places;
    }

    /** All values, by index. */
    public List<T> values() {
        return List.copyOf(values);
    }
}
