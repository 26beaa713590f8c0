package dev.contrail.analyzer.diff;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** What only B has, by what it stands after: a place of B that A has, too, or {@link Edit#NONE} at the start. */
final class OnlyB {
    /** The first that stands after a place, and the one that stands beside it; what stands at the start comes first. */
    private final int[] first;

    private final int[] beside;

    /**
     * @param threads whose thread each place of B is
     * @param paired places that A has, too
     */
    OnlyB(int[] threads, BitSet paired) {
        int[] after = after(threads, paired);
        first = new int[threads.length + 1];
        beside = new int[threads.length];
        Arrays.fill(first, Edit.NONE);
        for (int place = threads.length - 1; place >= 0; place--) {
            if (!paired.get(place)) {
                beside[place] = first[after[place] + 1];
                first[after[place] + 1] = place;
            }
        }
    }

    /** What its thread said before it, or, when that said nothing before, what anybody did. */
    private static int[] after(int[] threads, BitSet paired) {
        int[] after = new int[threads.length];
        int[] last = new int[Arrays.stream(threads).max().orElse(0) + 1];
        Arrays.fill(last, Edit.NONE);
        for (int place = 0; place < threads.length; place++) {
            int before = last[threads[place]] == Edit.NONE ? place - 1 : last[threads[place]];
            after[place] = before == Edit.NONE || paired.get(before) ? before : after[before];
            last[threads[place]] = place;
        }
        return after;
    }

    /** Tells what stands after a place that A has, too, in the order of B. */
    void after(int place, IntConsumer told) {
        for (int next = first[place + 1]; next != Edit.NONE; next = beside[next]) {
            told.accept(next);
        }
    }
}
