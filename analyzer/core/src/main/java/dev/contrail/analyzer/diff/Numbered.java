package dev.contrail.analyzer.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages that say the same but for numbers, once they are paired by all else.
 *
 * <p>Where the numbers tell which is which, they are paired anew by them, each with its reply: {@code write img-5} of A is that
 * of B, wherever it stands. Where they do not, and the threads say the same words over and over, it is not known which of
 * them one side lacks.
 */
final class Numbered {
    private final Compared a;
    private final Compared b;
    private final int[] toB;
    private final BitSet unknown = new BitSet();
    private final BitSet toldA = new BitSet();
    private final BitSet toldB = new BitSet();
    /** Symbols of what is told apart, by what it says and its number, or the symbol of its call. */
    private final Map<List<Object>, Integer> apart = new HashMap<>();

    private int symbols;

    private Numbered(Compared a, Compared b, int symbols, int[] toB) {
        this.a = a;
        this.b = b;
        this.symbols = symbols;
        this.toB = toB;
    }

    /**
     * What came out.
     *
     * @param symbols how many there are now
     * @param anyA places of A that B lacks, or others that say the same
     * @param anyB the same of B
     */
    record Result(int symbols, BitSet anyA, BitSet anyB) {}

    /** Gives what is told apart symbols of its own, and pairs it by them: both arrays of symbols and the pairs are changed. */
    static Result pair(Compared a, Compared b, int symbols, int[] toB) {
        var numbered = new Numbered(a, b, symbols, toB);
        numbered.tellApart();
        return new Result(numbered.symbols, numbered.any(a), numbered.any(b));
    }

    private void tellApart() {
        Map<Integer, int[]> ofB = b.numbered();
        Map<Integer, int[]> ofA = a.numbered();
        ofB.keySet().forEach(symbol -> ofA.putIfAbsent(symbol, new int[0]));
        ofA.forEach((symbol, placesA) -> tellApart(symbol, placesA, ofB.getOrDefault(symbol, new int[0])));
        if (!toldA.isEmpty()) {
            replies(a, toldA);
            replies(b, toldB);
            pairAgain();
        }
    }

    private void tellApart(int symbol, int[] placesA, int[] placesB) {
        boolean lacking = Arrays.stream(placesA).anyMatch(a.only()::get)
                || Arrays.stream(placesB).anyMatch(b.only()::get);
        if (!lacking && !isOfOneThread(placesA, placesB)) {
            return; // all else tells which is which
        }
        var family = new Family(a.labels(placesA), b.labels(placesB));
        if (family.a().equals(family.b())) {
            return; // nor are they in another order
        }
        if (!family.isTold()) {
            unknown.set(symbol);
        } else if (isAnyOf(placesA, a) && isAnyOf(placesB, b) || family.hasGap()) {
            tell(a, placesA, family.a(), toldA);
            tell(b, placesB, family.b(), toldB);
        }
    }

    private boolean isOfOneThread(int[] placesA, int[] placesB) {
        String thread = a.threadOf(placesA);
        return !thread.isEmpty() && thread.equals(b.threadOf(placesB));
    }

    /** Whether the threads' own words do not tell which are missing. */
    private static boolean isAnyOf(int[] places, Compared side) {
        return Arrays.stream(places).filter(side.only()::get).allMatch(side.sliding()::get);
    }

    private void tell(Compared side, int[] places, List<String> labels, BitSet told) {
        for (int index = 0; index < places.length; index++) {
            int place = places[index];
            side.symbols()[place] = symbol(List.of(side.symbols()[place], labels.get(index)));
            told.set(place);
        }
    }

    /** A reply is that to its call. */
    private void replies(Compared side, BitSet told) {
        int[] calls = side.calls();
        for (int place = 0; place < calls.length; place++) {
            if (calls[place] != Edit.NONE && told.get(calls[place])) {
                side.symbols()[place] = symbol(List.of(side.symbols()[place], side.symbols()[calls[place]]));
                told.set(place);
            }
        }
    }

    private int symbol(List<Object> said) {
        return apart.computeIfAbsent(said, any -> symbols++);
    }

    private void pairAgain() {
        Map<Integer, Deque<Integer>> places = new HashMap<>();
        toldB.stream()
                .forEach(place -> places.computeIfAbsent(b.symbols()[place], any -> new ArrayDeque<>())
                        .add(place));
        for (int place = 0; place < toB.length; place++) {
            boolean told = toldA.get(place);
            if (told || toB[place] != Edit.NONE && toldB.get(toB[place])) {
                Integer other = told
                        ? places.getOrDefault(a.symbols()[place], new ArrayDeque<>())
                                .poll()
                        : null;
                toB[place] = other == null ? Edit.NONE : other;
            }
        }
    }

    /** Those that only one side has, or others that say the same but for numbers, with their replies. */
    private BitSet any(Compared side) {
        var any = new BitSet();
        if (side.sliding().isEmpty()) {
            return any;
        }
        int[] calls = side.calls();
        side.sliding().stream()
                .filter(place ->
                        unknown.get(side.symbols()[place]) || calls[place] != Edit.NONE && any.get(calls[place]))
                .forEach(any::set);
        return any;
    }
}
