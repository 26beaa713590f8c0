package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.diff.Edit.Kind;
import dev.contrail.analyzer.trace.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The way from the messages of one run to those of another.
 *
 * @param edits in order; each message of A and of B is in one of them
 */
public record Script(List<Edit> edits) {
    /** A reply is much slower when it takes so many times as long, and longer by this part of the shorter run. */
    private static final int SLOWER = 2;

    private static final int LEAST_PART = 50;

    public Script {
        edits = List.copyOf(edits);
    }

    /** How many edits are of a kind. */
    public long count(Kind kind) {
        return edits.stream().filter(edit -> edit.kind() == kind).count();
    }

    /**
     * Where to begin: at the first message that only one of them has, or else at the first that is slower, or else at the first
     * in another order; empty when all is the same.
     */
    public OptionalInt first() {
        return Stream.of(
                        firstOf(EnumSet.of(Kind.ONLY_A, Kind.ONLY_B)),
                        firstOf(EnumSet.of(Kind.SLOWER_IN_A, Kind.SLOWER_IN_B)),
                        firstOf(EnumSet.of(Kind.MOVED)))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt firstOf(Set<Kind> kinds) {
        return IntStream.range(0, edits.size())
                .filter(place -> kinds.contains(edits.get(place).kind()))
                .findFirst();
    }

    static Script of(Side a, Side b) {
        var symbols = new Symbols();
        int[] symbolsA = symbols.of(a);
        int[] symbolsB = symbols.of(b);
        Alignment.Result only = Alignment.of(symbolsA, symbolsB, symbols.size());
        int[] movedTo = moves(only, symbolsA, symbolsB, symbols.size());
        boolean[] movedB = new boolean[symbolsB.length];
        Arrays.stream(movedTo).filter(place -> place >= 0).forEach(place -> movedB[place] = true);
        return new Script(edits(a, b, only, movedTo, movedB));
    }

    private static List<Edit> edits(Side a, Side b, Alignment.Result only, int[] movedTo, boolean[] movedB) {
        var edits = new ArrayList<Edit>();
        int[] rowsA = a.messages();
        int[] rowsB = b.messages();
        int placeA = 0;
        int placeB = 0;
        while (placeA < rowsA.length || placeB < rowsB.length) {
            if (placeA < rowsA.length && only.onlyA()[placeA]) {
                int to = movedTo[placeA];
                edits.add(
                        to < 0
                                ? new Edit(Kind.ONLY_A, rowsA[placeA], Edit.NONE)
                                : new Edit(Kind.MOVED, rowsA[placeA], rowsB[to]));
                placeA++;
            } else if (placeB < rowsB.length && only.onlyB()[placeB]) {
                if (!movedB[placeB]) {
                    edits.add(new Edit(Kind.ONLY_B, Edit.NONE, rowsB[placeB]));
                }
                placeB++;
            } else {
                edits.add(new Edit(pace(a, b, rowsA[placeA], rowsB[placeB]), rowsA[placeA], rowsB[placeB]));
                placeA++;
                placeB++;
            }
        }
        return edits;
    }

    private static Kind pace(Side a, Side b, int rowA, int rowB) {
        long tookA = a.took(rowA);
        long tookB = b.took(rowB);
        long least = Math.min(a.nanos(), b.nanos()) / LEAST_PART;
        if (tookA < 0 || tookB < 0 || Math.abs(tookA - tookB) <= least) {
            return Kind.SAME;
        }
        return tookA > SLOWER * tookB ? Kind.SLOWER_IN_A : tookB > SLOWER * tookA ? Kind.SLOWER_IN_B : Kind.SAME;
    }

    /** For each place of A that B has elsewhere, where; -1 for the others. */
    private static int[] moves(Alignment.Result only, int[] symbolsA, int[] symbolsB, int symbols) {
        int[] movedTo = new int[symbolsA.length];
        Arrays.fill(movedTo, -1);
        List<Deque<Integer>> left = new ArrayList<>();
        for (int symbol = 0; symbol < symbols; symbol++) {
            left.add(new ArrayDeque<>(0));
        }
        for (int place = 0; place < symbolsB.length; place++) {
            if (only.onlyB()[place]) {
                left.get(symbolsB[place]).add(place);
            }
        }
        for (int place = 0; place < symbolsA.length; place++) {
            Integer other = only.onlyA()[place] ? left.get(symbolsA[place]).poll() : null;
            movedTo[place] = other == null ? -1 : other;
        }
        return movedTo;
    }

    /** Numbers for what messages say, the same for both sides. */
    private static final class Symbols {
        private record Said(int from, int to, int label, int kind) {}

        private final Map<String, Integer> names = new HashMap<>();
        private final Map<Said, Integer> symbols = new HashMap<>();

        int size() {
            return symbols.size();
        }

        int[] of(Side side) {
            Messages messages = side.trace().messages();
            Roles roles = side.roles();
            int[] participants = IntStream.range(0, side.trace().participants().size())
                    .map(index -> name("p" + roles.participant(index)))
                    .toArray();
            int[] texts = IntStream.range(0, side.trace().texts().size())
                    .map(index -> name("t" + roles.text(index)))
                    .toArray();
            return Arrays.stream(side.messages())
                    .map(row -> symbols.computeIfAbsent(
                            new Said(
                                    at(participants, messages.from().get(row)),
                                    at(participants, messages.to().get(row)),
                                    at(texts, messages.label().get(row)),
                                    messages.kind().get(row)),
                            said -> symbols.size()))
                    .toArray();
        }

        private int name(String name) {
            return names.computeIfAbsent(name, any -> names.size());
        }

        private static int at(int[] numbers, int index) {
            return index < 0 ? -1 : numbers[index];
        }
    }
}
