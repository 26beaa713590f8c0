package dev.contrail.analyzer.recording;

import org.jspecify.annotations.Nullable;

/** Where the constants of one type stand, and which index in the trace they have once they were read. */
final class ConstantPool {
    private final Metadata.@Nullable Type type;
    private final LongMap places = new LongMap();
    private final LongMap indexes = new LongMap();
    private int lost;

    /**
     * @param type null when the chunk does not declare it: then there are no constants
     */
    ConstantPool(Metadata.@Nullable Type type) {
        this.type = type;
    }

    Metadata.@Nullable Type type() {
        return type;
    }

    void note(long key, long place) {
        places.put(key, place);
    }

    /** How many constants were noted. */
    int size() {
        return places.size();
    }

    /** Where a constant stands in the file; {@link LongMap#NONE} when nowhere. */
    long place(long key) {
        return places.get(key);
    }

    /** How many constants were asked for that are not in the chunk. */
    int lost() {
        return lost;
    }

    /** A constant's index in the trace; {@link LongMap#NONE} when it was not read yet. */
    long index(long key) {
        return indexes.get(key);
    }

    int remember(long key, int index) {
        if (key != 0 && place(key) == LongMap.NONE) { // 0 stands for null
            lost++;
        }
        indexes.put(key, index);
        return index;
    }
}
