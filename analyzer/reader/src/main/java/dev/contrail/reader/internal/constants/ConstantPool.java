package dev.contrail.reader.internal.constants;

import dev.contrail.reader.event.LongMap;
import dev.contrail.reader.internal.types.Metadata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the constants of one type stand, and which index in the trace they have once they were read. */
public final class ConstantPool {
    private final Metadata.@Nullable Type type;
    private final LongMap places = new LongMap();
    private final LongMap indexes = new LongMap();
    private final List<Run> unread = new ArrayList<>();
    private final LongMap lost = new LongMap();
    private final Recent values = new Recent();

    /** Keys, each with its place behind it. */
    private record Run(long[] keysAndPlaces, int start, int end) {}

    /**
     * @param type null when the chunk does not declare it: then there are no constants
     */
    ConstantPool(Metadata.@Nullable Type type) {
        this.type = type;
    }

    Metadata.@Nullable Type type() {
        return type;
    }

    /**
     * Notes constants. Most pools are never asked for any, so they are put in order when one is.
     *
     * @param keysAndPlaces keys, each with its place in the file behind it; not copied
     */
    void note(long[] keysAndPlaces, int start, int end) {
        unread.add(new Run(keysAndPlaces, start, end));
    }

    /** Notes one constant. */
    void note(long key, long place) {
        places.put(key, place);
    }

    private void order() {
        for (Run run : unread) {
            for (int at = run.start(); at < run.end(); at += 2) {
                places.put(run.keysAndPlaces()[at], run.keysAndPlaces()[at + 1]);
            }
        }
        unread.clear();
    }

    /** How many constants were noted. */
    int size() {
        order();
        return places.size();
    }

    /** Where a constant stands in the file; {@link LongMap#NONE} when nowhere. */
    long place(long key) {
        order();
        return places.get(key);
    }

    /** How many constants were asked for that are not in the chunk. */
    int lost() {
        return lost.size();
    }

    /** Where a constant stands in the file, for who counts on it; {@link LongMap#NONE} when it is null or was lost. */
    public long require(long key) {
        long place = place(key);
        if (place == LongMap.NONE && key != 0) { // 0 stands for null where nothing has that key
            lost.put(key, 1);
        }
        return place;
    }

    /** It stands where it should, and cannot be read. */
    public void lose(long key) {
        lost.put(key, 1);
    }

    /** Constants as objects. */
    public Recent values() {
        return values;
    }

    /** A constant's index in the trace; {@link LongMap#NONE} when it was not read yet. */
    long index(long key) {
        return indexes.get(key);
    }

    int remember(long key, int index) {
        require(key);
        indexes.put(key, index);
        return index;
    }
}
