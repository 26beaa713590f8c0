package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.holds.Holds.Kept;
import dev.contrail.reader.event.LongMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What is taken and not given back yet, by key: of one key the latest first. */
final class OpenHolds {
    private static final int NONE = -1;

    private final LongMap heads = new LongMap();
    private int[] objects = new int[16];
    private int[] threads = new int[16];
    private int[] items = new int[16];
    private int[] below = new int[16];
    private long[] rows = new long[16];
    private long[] from = new long[16];
    private int used;
    private int free = NONE;

    /** Notes that something was taken. */
    void push(long key, Deed deed, long time) {
        int place = room();
        objects[place] = deed.object;
        threads[place] = deed.thread;
        items[place] = deed.item;
        rows[place] = RowPlace.of(deed);
        from[place] = time;
        below[place] = (int) Math.max(NONE, heads.get(key));
        heads.put(key, place);
    }

    private int room() {
        if (free != NONE) {
            int place = free;
            free = below[place];
            return place;
        }
        if (used == objects.length) {
            int room = 2 * used;
            objects = Arrays.copyOf(objects, room);
            threads = Arrays.copyOf(threads, room);
            items = Arrays.copyOf(items, room);
            below = Arrays.copyOf(below, room);
            rows = Arrays.copyOf(rows, room);
            from = Arrays.copyOf(from, room);
        }
        return used++;
    }

    /** Gives what was taken last under a key back, and adds it to the holds; false when nothing is taken. */
    boolean pop(long key, Deed given, long time, HoldList holds) {
        int place = (int) Math.max(NONE, heads.get(key));
        if (place == NONE) {
            return false;
        }
        holds.add(given.object, rows[place], from[place], RowPlace.of(given), time);
        heads.put(key, below[place]);
        below[place] = free;
        free = place;
        objects[place] = NONE;
        return true;
    }

    /** All that is left, the oldest first. */
    List<Kept> left() {
        var left = new ArrayList<Kept>();
        for (int place = 0; place < used; place++) {
            if (objects[place] != NONE) {
                left.add(new Kept(objects[place], threads[place], items[place], RowPlace.of(rows[place]), from[place]));
            }
        }
        left.sort(Comparator.comparingLong(Kept::from));
        return left;
    }
}
