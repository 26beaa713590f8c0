package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps from the messages of A to those of B: those of A in their order, and what only B has after what its thread said
 * before it, or, when that said nothing before, after what B has before it.
 */
final class Steps {
    private final Side a;
    private final Side b;
    /** For each place of A the one of B that is the same there. */
    private final int[] toB;
    /** For each place of A that B has elsewhere, where. */
    private final int[] movedTo;

    private final BitSet movedB;
    private final Pace pace;
    private final Numbered.Result numbered;
    private final OnlyB onlyB;
    private final List<Edit> edits = new ArrayList<>();

    Steps(Side a, Side b) {
        this.a = a;
        this.b = b;
        var symbols = new Symbols();
        int[] symbolsA = symbols.of(a);
        int[] symbolsB = symbols.of(b);
        this.pace = new Pace(a, b, symbolsA, symbolsB, symbols.size());
        this.toB = Pairing.of(a, b, symbolsA, symbolsB, symbols.size());
        var ofA = Compared.of(a, symbolsA, pairedA(toB));
        var ofB = Compared.of(b, symbolsB, bits(toB));
        this.numbered = Numbered.pair(ofA, ofB, symbols.size(), toB);
        BitSet paired = bits(toB);
        this.movedTo = moves(symbolsA, symbolsB, numbered.symbols(), toB, paired);
        this.movedB = bits(movedTo);
        this.onlyB = new OnlyB(b.threads(), paired);
    }

    /** What only B has comes after what only A has in the same place. */
    List<Edit> inOrder() {
        int[] threads = a.threads();
        int[] next = nextOfThread(threads);
        int[] last = new int[Arrays.stream(threads).max().orElse(0) + 1];
        Arrays.fill(last, Edit.NONE);
        boolean started = false;
        for (int place = 0; place < toB.length; place++) {
            if (toB[place] == Edit.NONE) {
                addOnlyA(place);
            } else {
                if (!started) {
                    addOnlyB(Edit.NONE);
                    started = true;
                }
                addBoth(place);
                last[threads[place]] = toB[place];
            }
            boolean more = next[place] != Edit.NONE && toB[next[place]] == Edit.NONE;
            if (!more && last[threads[place]] != Edit.NONE) {
                addOnlyB(last[threads[place]]);
                last[threads[place]] = Edit.NONE;
            }
        }
        if (!started) {
            addOnlyB(Edit.NONE);
        }
        return edits;
    }

    private static int[] nextOfThread(int[] threads) {
        int[] next = new int[threads.length];
        int[] first = new int[Arrays.stream(threads).max().orElse(0) + 1];
        Arrays.fill(first, Edit.NONE);
        for (int place = threads.length - 1; place >= 0; place--) {
            next[place] = first[threads[place]];
            first[threads[place]] = place;
        }
        return next;
    }

    private void addOnlyA(int place) {
        int to = movedTo[place];
        int row = a.messages()[place];
        Kind only = numbered.anyA().get(place) ? Kind.MORE_IN_A : Kind.ONLY_A;
        edits.add(to == Edit.NONE ? new Edit(only, row, Edit.NONE) : new Edit(Kind.MOVED, row, b.messages()[to]));
    }

    private void addOnlyB(int after) {
        onlyB.after(after, place -> {
            if (!movedB.get(place)) {
                Kind only = numbered.anyB().get(place) ? Kind.MORE_IN_B : Kind.ONLY_B;
                edits.add(new Edit(only, Edit.NONE, b.messages()[place]));
            }
        });
    }

    private void addBoth(int place) {
        int rowA = a.messages()[place];
        int rowB = b.messages()[toB[place]];
        edits.add(new Edit(pace.of(rowA, rowB), rowA, rowB));
    }

    private static int[] moves(int[] symbolsA, int[] symbolsB, int symbols, int[] toB, BitSet paired) {
        int[] movedTo = new int[symbolsA.length];
        Arrays.fill(movedTo, Edit.NONE);
        List<Deque<Integer>> left = new ArrayList<>();
        for (int symbol = 0; symbol < symbols; symbol++) {
            left.add(new ArrayDeque<>(0));
        }
        for (int place = 0; place < symbolsB.length; place++) {
            if (!paired.get(place)) {
                left.get(symbolsB[place]).add(place);
            }
        }
        for (int place = 0; place < symbolsA.length; place++) {
            Integer other = toB[place] == Edit.NONE ? left.get(symbolsA[place]).poll() : null;
            movedTo[place] = other == null ? Edit.NONE : other;
        }
        return movedTo;
    }

    private static BitSet pairedA(int[] toB) {
        var paired = new BitSet();
        IntStream.range(0, toB.length).filter(place -> toB[place] != Edit.NONE).forEach(paired::set);
        return paired;
    }

    private static BitSet bits(int[] places) {
        var bits = new BitSet();
        Arrays.stream(places).filter(place -> place != Edit.NONE).forEach(bits::set);
        return bits;
    }
}
