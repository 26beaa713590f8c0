package dev.contrail.analyzer.recording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by type id: ids are small, so an array holds most of them. */
final class TypeTable<T> {
    private static final int SMALL = 1 << 14;

    private final Object[] small = new Object[SMALL];
    private final Map<Long, T> all;

    TypeTable(Map<Long, T> all) {
        this.all = all;
        all.forEach((id, value) -> {
            if (id >= 0 && id < SMALL) {
                small[id.intValue()] = value;
            }
        });
    }

    @SuppressWarnings("unchecked") // only values of the map are put in
    @Nullable
    T get(long id) {
        return id >= 0 && id < SMALL ? (T) small[(int) id] : all.get(id);
    }
}
