package dev.contrail.analyzer.diff;

import java.util.stream.IntStream;

/**
 * Which of symbols that repeat are the ones that the other side lacks, where more than one choice leaves the same in common.
 *
 * <p>All that is in common is matched from the front, so that a difference comes no sooner than it must: who stops early does
 * so at the end. Only where that tears a stretch which one side has more into several, stretches are kept whole, and each
 * begins as late as it can.
 */
final class Repeats {
    private Repeats() {}

    /** Of places that the other side lacks, those that are told as such. */
    static boolean[] settled(int[] symbols, boolean[] only) {
        boolean[] front = fromTheFront(symbols, only);
        boolean[] late = late(symbols, only);
        return stretches(front) <= stretches(late) ? front : late;
    }

    private static boolean[] fromTheFront(int[] symbols, boolean[] only) {
        int[] common = IntStream.range(0, symbols.length)
                .filter(place -> !only[place])
                .map(place -> symbols[place])
                .toArray();
        var front = new boolean[symbols.length];
        int matched = 0;
        for (int place = 0; place < symbols.length; place++) {
            front[place] = matched == common.length || symbols[place] != common[matched];
            matched += front[place] ? 0 : 1;
        }
        return front;
    }

    /** A stretch whose first symbol comes again behind it may as well begin one later. */
    private static boolean[] late(int[] symbols, boolean[] only) {
        boolean[] late = only.clone();
        int start = 0;
        for (int end = 0; end < symbols.length; end++) {
            if (late[end]) {
                continue;
            }
            if (start < end && symbols[start] == symbols[end]) {
                late[start++] = false;
                late[end] = true;
            } else {
                start = end + 1;
            }
        }
        return late;
    }

    private static long stretches(boolean[] only) {
        return IntStream.range(0, only.length)
                .filter(place -> only[place] && (place == 0 || !only[place - 1]))
                .count();
    }
}
