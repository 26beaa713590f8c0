package dev.contrail.reader.internal.constants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Constants that were found, before it is certain that they are some. */
final class FoundConstants {
    private final List<Run> runs = new ArrayList<>();
    private long[] keysAndPlaces = new long[256];
    private int count;
    private final List<ConstantPools.Run> passed = new ArrayList<>();

    /** Where the constants of a pool start. */
    private record Run(ConstantPool pool, int start) {}

    /** Forgets what was added; the pools keep what was handed over to them. */
    void clear() {
        runs.clear();
        passed.clear();
        keysAndPlaces = new long[256];
        count = 0;
    }

    /** What is added next belongs to a pool. */
    void begin(ConstantPool pool) {
        runs.add(new Run(pool, count));
    }

    void add(long key, long place) {
        if (count == keysAndPlaces.length) {
            keysAndPlaces = Arrays.copyOf(keysAndPlaces, count * 2);
        }
        keysAndPlaces[count++] = key;
        keysAndPlaces[count++] = place;
    }

    /** Constants that nothing asked for yet. */
    void pass(ConstantPools.Run run) {
        passed.add(run);
    }

    /** Those that nothing asked for yet. */
    List<ConstantPools.Run> passed() {
        return passed;
    }

    /** Hands them over to their pools. */
    void noteAll() {
        for (int i = 0; i < runs.size(); i++) {
            int end = i + 1 < runs.size() ? runs.get(i + 1).start() : count;
            runs.get(i).pool().note(keysAndPlaces, runs.get(i).start(), end);
        }
    }
}
