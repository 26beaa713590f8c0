package dev.contrail.analyzer.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stretches of messages that the other side lacks and that might as well lie elsewhere: of a thread that says the same words over
 * and over, nothing but numbers tells which of them are missing.
 */
final class Slides {
    private Slides() {}

    /**
     * Places in stretches whose thread says the same before or behind them as they do at their other end.
     *
     * @param threads whose each place is
     * @param only places that the other side lacks
     */
    static BitSet of(int[] threads, int[] symbols, BitSet only) {
        var sliding = new BitSet();
        if (only.isEmpty()) {
            return sliding;
        }
        List<IntStream.Builder> byThread = new ArrayList<>();
        int most = Arrays.stream(threads).max().orElse(-1);
        IntStream.rangeClosed(0, most).forEach(thread -> byThread.add(IntStream.builder()));
        for (int place = 0; place < threads.length; place++) {
            byThread.get(threads[place]).add(place);
        }
        byThread.forEach(places -> slide(places.build().toArray(), symbols, only, sliding));
        return sliding;
    }

    private static void slide(int[] places, int[] symbols, BitSet only, BitSet sliding) {
        int start = 0;
        while (start < places.length) {
            int end = start;
            while (end < places.length && only.get(places[end])) {
                end++;
            }
            if (end > start && slides(places, symbols, start, end)) {
                Arrays.stream(places, start, end).forEach(sliding::set);
            }
            start = end + 1;
        }
    }

    private static boolean slides(int[] places, int[] symbols, int start, int end) {
        return start > 0 && symbols[places[start - 1]] == symbols[places[end - 1]]
                || end < places.length && symbols[places[start]] == symbols[places[end]];
    }
}
