package dev.contrail.analyzer.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What two sequences of symbols do not have in common: the rest of both is the same, in the same order.
 *
 * <p>By E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the linear-space variation: where the shortest
 * ways from both ends meet, the sequences are divided. Symbols that only one side has are set aside before. When a part costs
 * too much, it is divided where the search came farthest: what comes out is then right, but may be longer than needed, and
 * the work stays in proportion to the length.
 */
final class Alignment {
    private static final int LEAST_COST = 256;

    private record Part(int startA, int endA, int startB, int endB) {}

    private final int[] a;
    private final int[] b;
    private final boolean[] onlyA;
    private final boolean[] onlyB;
    /** By diagonal: the farthest point of A that is reached from the start, and from the end. */
    private final int[] forward;

    private final int[] backward;
    private final int zero;
    private final int mostCost;

    private Alignment(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        this.onlyA = new boolean[a.length];
        this.onlyB = new boolean[b.length];
        this.forward = new int[a.length + b.length + 5];
        this.backward = new int[forward.length];
        this.zero = b.length + 2;
        this.mostCost = Math.max(LEAST_COST, (int) Math.sqrt(a.length + (double) b.length));
    }

    /** Which places of each sequence the other has no counterpart of. */
    record Result(boolean[] onlyA, boolean[] onlyB) {}

    /** Aligns sequences of symbols from 0 on. */
    static Result of(int[] a, int[] b, int symbols) {
        int[] commonA = common(a, counts(b, symbols));
        int[] commonB = common(b, counts(a, symbols));
        var alignment = new Alignment(symbolsAt(a, commonA), symbolsAt(b, commonB));
        alignment.align();
        return new Result(
                Repeats.settled(a, spread(alignment.onlyA, commonA, a.length)),
                Repeats.settled(b, spread(alignment.onlyB, commonB, b.length)));
    }

    private static int[] counts(int[] symbols, int most) {
        int[] counts = new int[most];
        for (int symbol : symbols) {
            counts[symbol]++;
        }
        return counts;
    }

    private static int[] common(int[] symbols, int[] countsOfOther) {
        int[] places = new int[symbols.length];
        int size = 0;
        for (int place = 0; place < symbols.length; place++) {
            if (countsOfOther[symbols[place]] > 0) {
                places[size++] = place;
            }
        }
        return Arrays.copyOf(places, size);
    }

    private static int[] symbolsAt(int[] symbols, int[] places) {
        return Arrays.stream(places).map(place -> symbols[place]).toArray();
    }

    private static boolean[] spread(boolean[] only, int[] places, int size) {
        var all = new boolean[size];
        Arrays.fill(all, true);
        for (int place = 0; place < places.length; place++) {
            all[places[place]] = only[place];
        }
        return all;
    }

    private void align() {
        Deque<Part> parts = new ArrayDeque<>();
        parts.push(new Part(0, a.length, 0, b.length));
        while (!parts.isEmpty()) {
            Part part = withoutEqualEnds(parts.pop());
            if (part.startA() == part.endA() || part.startB() == part.endB()) {
                Arrays.fill(onlyA, part.startA(), part.endA(), true);
                Arrays.fill(onlyB, part.startB(), part.endB(), true);
            } else {
                int[] middle = middle(part);
                parts.push(new Part(part.startA(), middle[0], part.startB(), middle[1]));
                parts.push(new Part(middle[0], part.endA(), middle[1], part.endB()));
            }
        }
    }

    private Part withoutEqualEnds(Part part) {
        int startA = part.startA();
        int endA = part.endA();
        int startB = part.startB();
        int endB = part.endB();
        while (startA < endA && startB < endB && a[startA] == b[startB]) {
            startA++;
            startB++;
        }
        while (startA < endA && startB < endB && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        return new Part(startA, endA, startB, endB);
    }

    /** A point that a short way through a part passes: a place in A and one in B. Diagonal k holds the points x - y = k. */
    private int[] middle(Part part) {
        int sizeA = part.endA() - part.startA();
        int sizeB = part.endB() - part.startB();
        int delta = sizeA - sizeB;
        boolean odd = (delta & 1) != 0;
        var ahead = new Diagonals(0, -sizeB, sizeA);
        var back = new Diagonals(delta, -sizeB, sizeA);
        forward[zero] = 0;
        backward[zero + delta] = sizeA;
        for (int cost = 1; ; cost++) {
            ahead.widen(forward, -1);
            for (int k = ahead.high; k >= ahead.low; k -= 2) {
                int x = stepForward(part, k);
                if (odd && back.has(k) && backward[zero + k] <= x) {
                    return point(part, x, k);
                }
            }
            back.widen(backward, Integer.MAX_VALUE);
            for (int k = back.high; k >= back.low; k -= 2) {
                int x = stepBackward(part, k);
                if (!odd && ahead.has(k) && x <= forward[zero + k]) {
                    return point(part, x, k);
                }
            }
            if (cost >= mostCost) {
                return farthest(part, ahead);
            }
        }
    }

    private int stepForward(Part part, int k) {
        int left = forward[zero + k - 1];
        int right = forward[zero + k + 1];
        int x = left >= right ? left + 1 : right;
        int atA = part.startA() + x;
        int atB = part.startB() + x - k;
        while (atA < part.endA() && atB < part.endB() && a[atA] == b[atB]) {
            atA++;
            atB++;
        }
        forward[zero + k] = atA - part.startA();
        return forward[zero + k];
    }

    private int stepBackward(Part part, int k) {
        int left = backward[zero + k - 1];
        int right = backward[zero + k + 1];
        int x = left < right ? left : right - 1;
        int atA = part.startA() + x;
        int atB = part.startB() + x - k;
        while (atA > part.startA() && atB > part.startB() && a[atA - 1] == b[atB - 1]) {
            atA--;
            atB--;
        }
        backward[zero + k] = atA - part.startA();
        return backward[zero + k];
    }

    /** Where the search from the start came farthest, not looking beyond the ends. */
    private int[] farthest(Part part, Diagonals ahead) {
        int sizeA = part.endA() - part.startA();
        int sizeB = part.endB() - part.startB();
        int bestX = 0;
        int bestK = 0;
        for (int k = ahead.low; k <= ahead.high; k += 2) {
            int x = Math.min(Math.min(forward[zero + k], sizeA), sizeB + k);
            if (2 * x - k > 2 * bestX - bestK) {
                bestX = x;
                bestK = k;
            }
        }
        return point(part, bestX, bestK);
    }

    private static int[] point(Part part, int x, int k) {
        return new int[] {part.startA() + x, part.startB() + x - k};
    }

    /** The diagonals that a search has reached; every other one each round. */
    private final class Diagonals {
        private final int least;
        private final int most;
        private int low;
        private int high;

        Diagonals(int start, int least, int most) {
            this.least = least;
            this.most = most;
            this.low = start;
            this.high = start;
        }

        /** One more on each side, but none outside of the part. */
        void widen(int[] reached, int nothing) {
            if (low > least) {
                low--;
                reached[zero + low - 1] = nothing;
            } else {
                low++;
            }
            if (high < most) {
                high++;
                reached[zero + high + 1] = nothing;
            } else {
                high--;
            }
        }

        boolean has(int k) {
            return low <= k && k <= high;
        }
    }
}
