package dev.contrail.analyzer.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Constants that were found, before it is certain that they are some. */
final class FoundConstants {
    private final List<ConstantPool> pools = new ArrayList<>();
    private long[] keysAndPlaces = new long[256];
    private int count;

    void clear() {
        pools.clear();
        count = 0;
    }

    void add(ConstantPool pool, long key, long place) throws DamageException {
        if (count > 2 * ConstantPool.MOST) {
            throw new DamageException("more than " + ConstantPool.MOST + " constants");
        }
        if (count == keysAndPlaces.length) {
            keysAndPlaces = Arrays.copyOf(keysAndPlaces, count * 2);
        }
        pools.add(pool);
        keysAndPlaces[count++] = key;
        keysAndPlaces[count++] = place;
    }

    /** Hands them over to their pools. */
    void noteAll() throws DamageException {
        for (int i = 0; i < pools.size(); i++) {
            pools.get(i).note(keysAndPlaces[2 * i], keysAndPlaces[2 * i + 1]);
        }
    }
}
