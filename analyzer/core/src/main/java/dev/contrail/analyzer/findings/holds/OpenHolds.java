package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.holds.Holds.Kept;
import dev.contrail.reader.event.LongMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What is taken and not given back yet, by key: of one key the latest first.
 *
 * <p>A thread gives back what it took itself. Where it took nothing, another one's is given back; when several have
 * something under the key, nothing tells whose, and it is certain of none of them any more that it is theirs that is kept.
 */
final class OpenHolds {
    private static final int NONE = -1;

    /** Among so many a thread's own is looked for: where more are taken at once, most are lost. */
    private static final int MOST_AT_ONCE = 64;

    private final LongMap heads = new LongMap();
    private int[] objects = new int[16];
    private int[] threads = new int[16];
    private int[] items = new int[16];
    private int[] below = new int[16];
    private long[] rows = new long[16];
    private long[] from = new long[16];
    /** Of each whether it may have been given back instead of another; all below such a one are, too. */
    private boolean[] doubtful = new boolean[16];

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
        doubtful[place] = false;
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
            doubtful = Arrays.copyOf(doubtful, room);
        }
        return used++;
    }

    /** Gives something back that was taken under a key, and adds it to the holds; false when nothing is taken. */
    boolean pop(long key, Deed given, long time, HoldList holds) {
        int latest = (int) Math.max(NONE, heads.get(key));
        if (latest == NONE) {
            return false;
        }
        int above = NONE;
        int place = latest;
        for (int steps = 0; place != NONE && threads[place] != given.thread; steps++) {
            above = place;
            place = steps < MOST_AT_ONCE ? below[place] : NONE;
        }
        if (place == NONE) {
            above = NONE;
            place = latest;
            doubt(below[latest]);
        }
        holds.add(given.object, rows[place], from[place], RowPlace.of(given), time);
        remove(key, place, above);
        return true;
    }

    private void doubt(int latest) {
        for (int place = latest; place != NONE && !doubtful[place]; place = below[place]) {
            doubtful[place] = true;
        }
    }

    private void remove(long key, int place, int above) {
        if (above == NONE) {
            heads.put(key, below[place]);
        } else {
            below[above] = below[place];
        }
        below[place] = free;
        free = place;
        objects[place] = NONE;
    }

    /** All that is left, the oldest first. */
    List<Kept> left() {
        var left = new ArrayList<Kept>();
        for (int place = 0; place < used; place++) {
            if (objects[place] != NONE) {
                left.add(new Kept(
                        objects[place],
                        threads[place],
                        items[place],
                        RowPlace.of(rows[place]),
                        from[place],
                        !doubtful[place]));
            }
        }
        left.sort(Comparator.comparingLong(Kept::from));
        return left;
    }
}
