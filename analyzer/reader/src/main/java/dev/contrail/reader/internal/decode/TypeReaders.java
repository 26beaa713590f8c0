package dev.contrail.reader.internal.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What reads the events of each type, by the type's id; made when the first event of the type is met, since few of the
 * declared types occur. A JVM counts ids up, so an array holds most.
 */
final class TypeReaders {
    private static final int USUAL_IDS = 1 << 11;
    private static final int MOST_IN_ARRAY = 1 << 20;

    private final LongFunction<@Nullable TypeReader> declared;
    private final Map<Long, TypeReader> others = new HashMap<>();
    private final List<TypeReader> all = new ArrayList<>();
    private TypeReader[] byId = {};

    /**
     * @param declared makes the reader of a type; null when it is not declared
     */
    TypeReaders(LongFunction<@Nullable TypeReader> declared) {
        this.declared = declared;
        makeRoom(USUAL_IDS);
    }

    /** The reader of a type, if one was made; else {@link TypeReader#NONE}. */
    TypeReader get(long id) {
        return id >= 0 && id < byId.length ? byId[(int) id] : TypeReader.NONE;
    }

    /** The reader of a type; {@link TypeReader#NONE} when it is not declared. */
    TypeReader find(long id) {
        TypeReader reader = get(id);
        if (reader == TypeReader.NONE) {
            reader = others.getOrDefault(id, TypeReader.NONE);
        }
        return reader == TypeReader.NONE ? make(id) : reader;
    }

    private TypeReader make(long id) {
        TypeReader reader = declared.apply(id);
        if (reader == null) {
            return TypeReader.NONE;
        }
        all.add(reader);
        if (id >= 0 && id < MOST_IN_ARRAY) {
            makeRoom((int) id);
            byId[(int) id] = reader;
        } else {
            others.put(id, reader);
        }
        return reader;
    }

    private void makeRoom(int id) {
        int before = byId.length;
        if (id >= before) {
            byId = Arrays.copyOf(byId, Math.max(id + 1, 2 * before));
            Arrays.fill(byId, before, byId.length, TypeReader.NONE);
        }
    }

    /** All that were made. */
    List<TypeReader> all() {
        return all;
    }
}
