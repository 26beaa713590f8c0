package dev.contrail.analyzer.findings.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What pairs up of one object, by who takes it and in turn. */
class HoldsInTurnTest extends HoldsStory {
    @Test
    void holds_ofOneObject_areGivenBackByWhoTookThem_whoeverTookLast() {
        for (int n = 0; n < 20; n++) {
            state(n * 10, "a", "lease");
            state(n * 10 + 3, "a", "give back");
        }
        state(200, "a", "lease");
        state(201, "b", "lease");
        state(202, "a", "give back");
        assertThat(held()).containsExactly("WORDS lease/give back 21 held, 1 kept, 0 extra");
        assertThat(kept()).containsExactly("b 201");
    }

    @Test
    void holds_givenBackByAnotherThread_areThatOnesWhileItIsTheOnlyOne_elseNobodyKnows() {
        for (int n = 0; n < 20; n++) {
            state(n * 10, "a", "lease");
            state(n * 10 + 3, "closer", "give back");
        }
        state(200, "a", "lease");
        assertThat(kept()).containsExactly("a 200");

        var both = new HoldsInTurnTest();
        for (int n = 0; n < 20; n++) {
            both.state(n * 10, "a", "lease");
            both.state(n * 10 + 3, "closer", "give back");
        }
        both.state(200, "a", "lease");
        both.state(201, "b", "lease");
        both.state(202, "closer", "give back");
        both.state(203, "c", "lease");
        assertThat(both.kept()).containsExactly("a 200?", "c 203");
    }

    @Test
    void holds_takenByAThreadOftenAndByItAlone_areGivenBackByIt_andTooOftenByItToo() {
        for (int n = 0; n < 20; n++) {
            state(n * 10, "a", "lease");
            state(n * 10 + 1, "b", "lease");
            state(n * 10 + 3, "a", "give back");
            state(n * 10 + 4, "b", "give back");
        }
        state(200, "a", "lease");
        state(201, "b", "lease");
        state(202, "a", "give back");
        state(203, "a", "give back");
        state(204, "b", "give back");
        assertThat(held()).containsExactly("WORDS lease/give back 42 held, 0 kept, 1 extra");
        assertThat(families().get(0).extras().get(0).given().row()).isEqualTo(83);
    }

    /** So many that are taken and given back in turn, of one object; then some more of either. */
    private List<String> inTurn(int pairs, int extra, int nested) {
        double at = 0;
        for (int n = 0; n < pairs + extra + nested; n++, at += 10) {
            if (n >= pairs + extra) {
                call(at, "a", "lease");
            }
            if (n < pairs || n >= pairs + extra) {
                call(at + 1, "a", "lease");
                call(at + 2, "b", "return");
            }
            if (n >= pairs) {
                call(at + 3, "b", "return");
            }
        }
        return held();
    }

    @Test
    void holds_givenBackOftener_areOddOnceInTen_andMoreIsNoPair() {
        assertThat(new HoldsInTurnTest().inTurn(10, 1, 0))
                .containsExactly("WORDS lease/return 10 held, 0 kept, 1 extra");
        assertThat(new HoldsInTurnTest().inTurn(9, 1, 0)).isEmpty();
    }

    @Test
    void holds_takenTwiceInARow_areSoOnceInTen_andMoreIsNotInTurn() {
        assertThat(new HoldsInTurnTest().inTurn(16, 0, 2))
                .containsExactly("WORDS lease/return 20 held, 0 kept, 0 extra");
        assertThat(new HoldsInTurnTest().inTurn(15, 0, 2)).isEmpty();
    }

    @Test
    void holds_byWhatTheyAreDoneWith_areOddOnceInFour_andMoreIsNoPair() {
        assertThat(new HoldsInTurnTest().withItems(4)).containsExactly("WORDS lease/return 4 held, 0 kept, 1 extra");
        assertThat(new HoldsInTurnTest().withItems(3)).isEmpty();
    }

    private List<String> withItems(int pairs) {
        for (int n = 0; n < pairs; n++) {
            story.action(n * 10, "t", "Pool#1", "lease", "it-" + n)
                    .action(n * 10 + 3, "t", "Pool#1", "return", "it-" + n);
        }
        story.action(pairs * 10, "t", "Pool#1", "return", "it-0");
        return held();
    }

    @Test
    void holds_inTurn_ofWhichAThreadGivesBackOneTooMany_tellOfThatThread() {
        for (int n = 0; n < 20; n++) {
            for (String thread : List.of("a", "b")) {
                state(n * 10, thread, "lease");
                state(n * 10 + 1, thread, "give back");
            }
        }
        state(200, "a", "lease");
        state(201, "b", "lease");
        state(202, "a", "give back");
        state(203, "a", "give back");
        state(204, "b", "give back");
        assertThat(held()).containsExactly("WORDS lease/give back 42 held, 0 kept, 1 extra");
        assertThat(families().get(0).extras().get(0).given().row()).isEqualTo(83);
    }

    @Test
    void holds_inTurn_thatOthersGiveBackAtTimes_areNotOfThreads() {
        for (int n = 0; n < 30; n++) {
            state(n * 10, "a", "lease");
            state(n * 10 + 1, n == 7 ? "b" : n == 8 ? "c" : "a", "give back");
        }
        state(300, "a", "give back");
        assertThat(held()).containsExactly("WORDS lease/give back 30 held, 0 kept, 1 extra");
    }

    /** One that takes something, so many that do so after it, and then gives back its own or not. */
    private HoldsInTurnTest above(int others) {
        for (int n = 0; n < 10 * others; n++) {
            state(n, "x", "lease");
            state(n + 0.5, "x", "give back");
        }
        double at = 10 * others;
        state(at, "own", "lease");
        for (int n = 1; n <= others; n++) {
            state(at + n, "other-" + n, "lease");
        }
        state(at + others + 1, "own", "give back");
        return this;
    }

    @Test
    void holds_ofAThread_areLookedForAmongTheSixtyFourThatWereTakenLater() {
        List<String> kept = new HoldsInTurnTest().above(64).kept();
        assertThat(kept).hasSize(64).startsWith("other-1 641").endsWith("other-64 704");

        List<String> deeper = new HoldsInTurnTest().above(65).kept();
        assertThat(deeper).hasSize(65).startsWith("own 650?", "other-1 651?").endsWith("other-64 714?");
    }

    @Test
    void kept_areInOrderOfTime() {
        for (int n = 0; n < 20; n++) {
            state(n * 10, "a", "lease");
            state(n * 10 + 3, "a", "give back");
        }
        state(200, "a", "lease");
        state(201, "b", "lease");
        state(202, "a", "give back");
        state(203, "c", "lease");
        assertThat(kept()).containsExactly("b 201", "c 203");
    }
}
