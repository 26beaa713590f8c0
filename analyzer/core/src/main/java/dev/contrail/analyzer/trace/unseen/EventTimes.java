package dev.contrail.analyzer.trace.unseen;

import dev.contrail.analyzer.trace.Trace;
import java.util.Arrays;
import java.util.BitSet;

/** When the first event of each thread was. Not thread-safe. */
public final class EventTimes {
    /** Instead of a time, when there was no event. */
    public static final long NEVER = Long.MAX_VALUE;

    /* By thread; the events of none come first. */
    private long[] firsts = new long[0];

    EventTimes() {}

    /**
     * Takes an event.
     *
     * @param thread {@link Trace#ABSENT} for none
     */
    public void add(int thread, long start) {
        int place = thread + 1;
        if (place >= firsts.length) {
            grow(place + 1);
        }
        firsts[place] = Math.min(firsts[place], start);
    }

    private void grow(int least) {
        int before = firsts.length;
        firsts = Arrays.copyOf(firsts, Math.max(least, 2 * before));
        Arrays.fill(firsts, before, firsts.length, NEVER);
    }

    /** Adds what another has, whose threads have these numbers here. */
    void addAll(EventTimes part, int[] threads) {
        for (int place = 0; place < part.firsts.length; place++) {
            if (part.firsts[place] != NEVER) {
                add(place == 0 ? Trace.ABSENT : threads[place - 1], part.firsts[place]);
            }
        }
    }

    /** When the first event of all is; {@link #NEVER} without any. */
    long first() {
        return Arrays.stream(firsts).min().orElse(NEVER);
    }

    /** When the first event is of a thread that is not one of these. */
    long firstOfOthers(BitSet threads) {
        long first = NEVER;
        for (int place = 1; place < firsts.length; place++) {
            first = threads.get(place - 1) ? first : Math.min(first, firsts[place]);
        }
        return first;
    }

    /** Adds those threads that have events. */
    void addThreadsTo(BitSet threads) {
        for (int place = 1; place < firsts.length; place++) {
            if (firsts[place] != NEVER) {
                threads.set(place - 1);
            }
        }
    }
}
