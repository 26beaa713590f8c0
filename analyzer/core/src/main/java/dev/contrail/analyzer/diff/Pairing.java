package dev.contrail.analyzer.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which message of A is which of B; places are those in the order of comparison.
 *
 * <p>All at once they can be matched by what they say alone: of threads that say the same words over and over, one's is then
 * taken for another's, and what one left out seems to be missing wherever the turns were taken otherwise. So a thread is
 * compared with the one of its name, when it says the same there, or when threads whose names differ in their numbers have no
 * less in common that way. They have less where it is by chance which of a pool's threads does a task.
 */
final class Pairing {
    private final int[] symbolsA;
    private final int[] symbolsB;
    private final List<Own> threads;
    private final BitSet openA = new BitSet();
    private final BitSet openB = new BitSet();
    private final int[] toB;
    /** By symbol: its number within what is aligned, from 1 on; all are 0 between two alignments. */
    private final int[] numbers;

    /** Places that are the same, pair by pair. */
    private record Pairs(int[] a, int[] b) {}

    /** A thread of both. */
    private record Own(String role, int[] placesA, int[] placesB, Pairs pairs) {
        boolean isSame() {
            return pairs.a.length == placesA.length && pairs.b.length == placesB.length;
        }
    }

    private Pairing(Side a, Side b, int[] symbolsA, int[] symbolsB, int symbols) {
        this.symbolsA = symbolsA;
        this.symbolsB = symbolsB;
        this.numbers = new int[symbols];
        this.toB = new int[symbolsA.length];
        Arrays.fill(toB, Edit.NONE);
        openA.set(0, symbolsA.length);
        openB.set(0, symbolsB.length);
        this.threads = threads(a.placesByThread(), b.placesByThread());
    }

    /** For each place of A the one of B; {@link Edit#NONE} for what only A has there. */
    static int[] of(Side a, Side b, int[] symbolsA, int[] symbolsB, int symbols) {
        var pairing = new Pairing(a, b, symbolsA, symbolsB, symbols);
        pairing.pair();
        return pairing.toB;
    }

    private List<Own> threads(Map<String, int[]> ofA, Map<String, int[]> ofB) {
        var both = new ArrayList<Own>();
        ofA.forEach((name, placesA) -> {
            int[] placesB = ofB.get(name);
            if (placesB != null) {
                both.add(new Own(Roles.of(name), placesA, placesB, align(placesA, placesB)));
            }
        });
        return both;
    }

    private void pair() {
        threads.stream().filter(Own::isSame).forEach(this::settle);
        List<Own> others = threads.stream().filter(own -> !own.isSame()).toList();
        if (others.size() == 1 && isAllOf(others.get(0))) {
            settle(others.get(0));
            return;
        }
        Pairs together = alignOpen();
        List<Own> better = better(others, together);
        better.forEach(this::settle);
        link(better.isEmpty() ? together : alignOpen());
    }

    private boolean isAllOf(Own own) {
        return openA.cardinality() == own.placesA.length && openB.cardinality() == own.placesB.length;
    }

    private void settle(Own own) {
        link(own.pairs);
        Arrays.stream(own.placesA).forEach(openA::clear);
        Arrays.stream(own.placesB).forEach(openB::clear);
    }

    private void link(Pairs pairs) {
        for (int pair = 0; pair < pairs.a.length; pair++) {
            toB[pairs.a[pair]] = pairs.b[pair];
        }
    }

    /** Threads of the roles that have no less in common one by one than all together. */
    private List<Own> better(List<Own> others, Pairs together) {
        var pairedA = bits(together.a);
        var pairedB = bits(together.b);
        Map<String, Integer> gain = new HashMap<>();
        for (Own own : others) {
            int apart = 2 * own.pairs.a.length;
            int joined = count(own.placesA, pairedA) + count(own.placesB, pairedB);
            gain.merge(own.role, apart - joined, Integer::sum);
        }
        return others.stream()
                .filter(own -> gain.getOrDefault(own.role, 0) >= 0)
                .toList();
    }

    private static BitSet bits(int[] places) {
        var bits = new BitSet();
        Arrays.stream(places).forEach(bits::set);
        return bits;
    }

    private static int count(int[] places, BitSet among) {
        return (int) Arrays.stream(places).filter(among::get).count();
    }

    private Pairs alignOpen() {
        return align(openA.stream().toArray(), openB.stream().toArray());
    }

    private Pairs align(int[] placesA, int[] placesB) {
        int[] ownA = symbolsAt(placesA, symbolsA);
        int[] ownB = symbolsAt(placesB, symbolsB);
        int[] known = IntStream.concat(Arrays.stream(ownA), Arrays.stream(ownB)).toArray();
        int most = 0;
        for (int symbol : known) {
            numbers[symbol] = numbers[symbol] == 0 ? ++most : numbers[symbol];
        }
        Alignment.Result only = Alignment.of(numbered(ownA), numbered(ownB), most);
        Arrays.stream(known).forEach(symbol -> numbers[symbol] = 0);
        return new Pairs(without(placesA, only.onlyA()), without(placesB, only.onlyB()));
    }

    private static int[] symbolsAt(int[] places, int[] symbols) {
        return Arrays.stream(places).map(place -> symbols[place]).toArray();
    }

    private int[] numbered(int[] symbols) {
        return Arrays.stream(symbols).map(symbol -> numbers[symbol] - 1).toArray();
    }

    private static int[] without(int[] places, boolean[] only) {
        return IntStream.range(0, places.length)
                .filter(place -> !only[place])
                .map(place -> places[place])
                .toArray();
    }
}
