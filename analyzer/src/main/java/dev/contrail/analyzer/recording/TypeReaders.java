package dev.contrail.analyzer.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reads the events of each type, by the type's id. Ids are small, so an array holds most of them. */
final class TypeReaders {
    private static final int SMALL = 1 << 14;

    private final @Nullable TypeReader[] small = new TypeReader[SMALL];
    private final Map<Long, TypeReader> others = new HashMap<>();
    private final List<TypeReader> all = new ArrayList<>();

    /** Puts the reader of a type. */
    void put(long id, TypeReader reader) {
        if (id >= 0 && id < SMALL) {
            small[(int) id] = reader;
        } else {
            others.put(id, reader);
        }
        all.add(reader);
    }

    /** The reader of a type; {@link TypeReader#NONE} when it is not declared. */
    TypeReader get(long id) {
        TypeReader reader = id >= 0 && id < SMALL ? small[(int) id] : others.get(id);
        return reader == null ? TypeReader.NONE : reader;
    }

    /** All of them. */
    List<TypeReader> all() {
        return all;
    }
}
