package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.Arrays;

/**
 * Which replies are slower in one run, beyond what differs by chance.
 *
 * <p>One that took twice as long as its counterpart is told where none to such a call took half as long in the other run, or where
 * all replies to such calls take longer: of replies that take three to twelve milliseconds as it comes, some pair is always
 * unlike.
 */
final class Pace {
    /** A reply is much slower when it takes so many times as long, and longer by this part of the shorter run. */
    private static final int SLOWER = 2;

    private static final int LEAST_PART = 50;
    /** All together are slower when they take so many times as long, each. */
    private static final double ALL_SLOWER = 1.5;

    private final Side a;
    private final Side b;
    /** For each message, what is said by the call that it answers; {@link Edit#NONE} for what is no reply. */
    private final int[] asked;

    private final Usual usualA;
    private final Usual usualB;
    private final long least;

    /** How long replies take in one run, by what the call says. */
    private record Usual(long[] most, long[] sum, int[] count) {
        double mean(int symbol) {
            return count[symbol] == 0 ? 0 : (double) sum[symbol] / count[symbol];
        }
    }

    /** That of two runs; symbols are those of the places, without numbers. */
    Pace(Side a, Side b, int[] symbolsA, int[] symbolsB, int symbols) {
        this.a = a;
        this.b = b;
        this.asked = asked(a, symbolsA);
        this.usualA = usual(a, asked, symbols);
        this.usualB = usual(b, asked(b, symbolsB), symbols);
        this.least = Math.min(a.nanos(), b.nanos()) / LEAST_PART;
    }

    /** Whether a message of both is a reply that is slower in one. */
    Kind of(int rowA, int rowB) {
        long tookA = a.took(rowA);
        long tookB = b.took(rowB);
        if (tookA < 0 || tookB < 0) {
            return Kind.SAME;
        }
        int symbol = asked[rowA];
        if (isSlower(tookA, tookB) && isUnusual(tookA, symbol, usualA, usualB)) {
            return Kind.SLOWER_IN_A;
        }
        return isSlower(tookB, tookA) && isUnusual(tookB, symbol, usualB, usualA) ? Kind.SLOWER_IN_B : Kind.SAME;
    }

    private boolean isSlower(long took, long other) {
        return took - other > least && took > SLOWER * other;
    }

    private boolean isUnusual(long took, int symbol, Usual own, Usual others) {
        return symbol == Edit.NONE
                || isSlower(took, others.most[symbol])
                || own.mean(symbol) > ALL_SLOWER * others.mean(symbol);
    }

    private static int[] asked(Side side, int[] symbols) {
        int[] said = new int[side.trace().messages().size()];
        Arrays.fill(said, Edit.NONE);
        for (int place = 0; place < symbols.length; place++) {
            said[side.messages()[place]] = symbols[place];
        }
        int[] asked = new int[said.length];
        for (int row = 0; row < asked.length; row++) {
            int call = side.call(row);
            asked[row] = call == Edit.NONE ? Edit.NONE : said[call];
        }
        return asked;
    }

    private static Usual usual(Side side, int[] asked, int symbols) {
        var usual = new Usual(new long[symbols], new long[symbols], new int[symbols]);
        for (int row = 0; row < asked.length; row++) {
            int symbol = asked[row];
            if (symbol != Edit.NONE) {
                usual.most[symbol] = Math.max(usual.most[symbol], side.took(row));
                usual.sum[symbol] += side.took(row);
                usual.count[symbol]++;
            }
        }
        return usual;
    }
}
