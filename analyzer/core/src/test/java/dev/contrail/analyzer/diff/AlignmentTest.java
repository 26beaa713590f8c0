package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {
    /** Against the table of all prefixes, which is right by construction. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void alignment_ofShortSequences_isShortest(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int symbols = 1 + random.nextInt(6);
            int[] a = random.ints(random.nextInt(30), 0, symbols).toArray();
            int[] b = random.ints(random.nextInt(30), 0, symbols).toArray();

            Alignment.Result only = Alignment.of(a, b, symbols);

            assertThat(rest(a, only.onlyA())).isEqualTo(rest(b, only.onlyB()));
            assertThat(rest(a, only.onlyA())).hasSize(longestCommon(a, b));
        }
    }

    @Test
    void alignment_ofLongSequencesWithFewChanges_findsJustThose() {
        var random = new Random(42);
        int[] a = random.ints(200_000, 0, 500).toArray();
        int[] b = IntStream.range(0, a.length)
                .filter(place -> place % 1_000 != 7)
                .map(place -> a[place])
                .toArray();

        Alignment.Result only = Alignment.of(a, b, 500);

        assertThat(rest(a, only.onlyA())).isEqualTo(rest(b, only.onlyB())).hasSize(b.length);
    }

    /** Costs too much to find the shortest: what comes out is right all the same, and soon. */
    @Test
    void alignment_ofLongSequencesWithNothingInCommonButSymbols_isRight() {
        var random = new Random(7);
        int[] a = random.ints(100_000, 0, 50).toArray();
        int[] b = random.ints(100_000, 0, 50).toArray();

        Alignment.Result only = Alignment.of(a, b, 50);

        assertThat(rest(a, only.onlyA())).isEqualTo(rest(b, only.onlyB())).hasSizeGreaterThan(23_000);
    }

    /** What repeats is the same for as long as it can be: only what must be lacks. */
    @Test
    void alignment_ofTurnsThatRepeat_matchesFromTheFront() {
        int[] all = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
        int[] some = {0, 1, 0, 1, 2, 0};

        Alignment.Result only = Alignment.of(all, some, 3);

        assertThat(only.onlyA())
                .containsExactly(false, false, true, false, false, false, false, true, true, true, true, true);
        assertThat(only.onlyB()).containsOnly(false);
        assertThat(Alignment.of(some, all, 3).onlyB()).containsExactly(only.onlyA());
    }

    private static int[] rest(int[] symbols, boolean[] only) {
        return IntStream.range(0, symbols.length)
                .filter(place -> !only[place])
                .map(place -> symbols[place])
                .toArray();
    }

    private static int longestCommon(int[] a, int[] b) {
        int[][] length = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                length[i][j] =
                        a[i - 1] == b[j - 1] ? length[i - 1][j - 1] + 1 : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.length][b.length];
    }
}
