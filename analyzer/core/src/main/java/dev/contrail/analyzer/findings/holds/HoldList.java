package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.holds.Holds.Hold;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** Holds, as many as come: numbers in arrays, of which there may be millions; each is made anew when it is asked for. */
final class HoldList extends AbstractList<Hold> implements RandomAccess {
    private int[] objects = new int[16];
    private long[] taken = new long[16];
    private long[] from = new long[16];
    private long[] given = new long[16];
    private long[] to = new long[16];
    private int size;

    /**
     * Adds one.
     *
     * @param taken the row, as {@link RowPlace} packs it; likewise {@code given}
     */
    void add(int object, long taken, long from, long given, long to) {
        if (size == objects.length) {
            int room = size + (size >> 1);
            objects = Arrays.copyOf(objects, room);
            this.taken = Arrays.copyOf(this.taken, room);
            this.from = Arrays.copyOf(this.from, room);
            this.given = Arrays.copyOf(this.given, room);
            this.to = Arrays.copyOf(this.to, room);
        }
        objects[size] = object;
        this.taken[size] = taken;
        this.from[size] = from;
        this.given[size] = given;
        this.to[size++] = to;
    }

    @Override
    public Hold get(int place) {
        Objects.checkIndex(place, size);
        return new Hold(objects[place], RowPlace.of(taken[place]), from[place], RowPlace.of(given[place]), to[place]);
    }

    @Override
    public int size() {
        return size;
    }
}
