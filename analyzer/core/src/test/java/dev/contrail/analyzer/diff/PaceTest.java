package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which replies are slower in one of two runs, and which only differ by chance. */
class PaceTest {
    private static final int CALLS = 20;

    /** A run of calls, each answered after so many microseconds. */
    private static Side run(IntToLongFunction micros) {
        var trace = new MessageTrace();
        for (int call = 0; call < CALLS; call++) {
            trace.call("Client", "Server", "get img-" + call)
                    .silent(micros.applyAsLong(call) - 1)
                    .reply("Server", "Client", "ok");
        }
        return new Side(trace.build(), Set.of());
    }

    private static List<Kind> kinds(IntToLongFunction a, IntToLongFunction b) {
        return Script.of(run(a), run(b)).edits().stream()
                .map(Edit::kind)
                .filter(kind -> kind != Kind.SAME)
                .toList();
    }

    private static IntToLongFunction anything(long seed) {
        var random = new Random(seed);
        return call -> 3_000 + random.nextInt(9_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void slower_ofRepliesThatTakeWhatComes_isNone(long seed) {
        assertThat(kinds(anything(seed), anything(seed + 100))).isEmpty();
    }

    @Test
    void slower_ofOneThatTookLongerThanAny_isThatOne() {
        IntToLongFunction usual = anything(1);
        IntToLongFunction other = anything(2);

        assertThat(kinds(usual, call -> call == 7 ? 60_000 : other.applyAsLong(call)))
                .containsExactly(Kind.SLOWER_IN_B);
    }

    @Test
    void slower_ofOneInEachRunThatTookLong_isNone() {
        assertThat(kinds(call -> call == 3 ? 60_000 : 5_000, call -> call == 7 ? 60_000 : 5_000))
                .isEmpty();
    }

    /** Some took as long before, most do now: what a cache did not hold. */
    @Test
    void slower_ofMostThatTakeAsLongAsFewDidBefore_isEachOfThem() {
        assertThat(kinds(call -> call < 2 ? 60_000 : 5_000, call -> 60_000))
                .hasSize(CALLS - 2)
                .containsOnly(Kind.SLOWER_IN_B);
    }

    @Test
    void first_ofRepliesThatAreSlower_isTheOneThatTookLongestMore() {
        Difference difference = Difference.of(
                run(call -> 5_000),
                run(call -> call == 3 ? 60_000 : call == 12 ? 500_000 : call == 15 ? 70_000 : 5_000));

        assertThat(difference.script().first()).hasValue(7);
        assertThat(difference.first()).hasValue(25);
    }

    @Test
    void first_ofAMessageThatOneRunLacks_isThat() {
        var more = new MessageTrace().call("Client", "Server", "open").call("Client", "Server", "close");
        var fewer = new MessageTrace().call("Client", "Server", "open");

        assertThat(Difference.of(new Side(more.build(), Set.of()), new Side(fewer.build(), Set.of()))
                        .first())
                .hasValue(1);
    }
}
