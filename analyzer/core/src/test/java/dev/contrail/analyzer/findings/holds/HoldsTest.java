package dev.contrail.analyzer.findings.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.findings.holds.Holds.Hold;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What pairs up, as in {@code WORDS lease/give back 3 held, 1 kept, 0 extra}. */
class HoldsTest {
    private final Story story = new Story();
    private List<Family> families = List.of();

    /** Read once: a story can be told only once. */
    private List<Family> families() {
        if (families.isEmpty()) {
            families = new Evidence(story.trace()).holds();
        }
        return families;
    }

    private List<String> held() {
        return families().stream()
                .map(family -> family.sort() + " " + family.take() + "/" + family.give() + " "
                        + family.holds().size() + " held, " + family.kept().size() + " kept, "
                        + family.extras().size() + " extra")
                .toList();
    }

    private void call(double at, String who, String what) {
        story.call(at, "t", who, "Pool#1", what);
    }

    @Test
    void holds_byWhoTakesThem_lastFromTakingToGivingBack() {
        for (int n = 0; n < 4; n++) {
            call(n * 10, "a", "lease");
            call(n * 10 + 1, "b", "lease");
            call(n * 10 + 3, "a", "give back");
            call(n * 10 + 7, "b", "give back");
        }
        assertThat(held()).containsExactly("WORDS lease/give back 8 held, 0 kept, 0 extra");
        assertThat(families().get(0).holds()).extracting(Hold::nanos).startsWith(3_000_000L, 6_000_000L);
    }

    @Test
    void holds_byWhatTheTextSaysBesides_pairAcrossThoseWhoAsk() {
        for (int n = 0; n < 4; n++) {
            call(n * 10, "a", "lease conn-" + n);
            call(n * 10 + 1, "a", "lease disk-" + n);
            call(n * 10 + 3, "b", "return conn-" + n);
            if (n != 2) {
                call(n * 10 + 7, "b", "return disk-" + n);
            }
        }
        assertThat(held()).containsExactly("WORDS lease/return 7 held, 1 kept, 0 extra");
        assertThat(families().get(0).kept().get(0).from()).isEqualTo(21_000_000);
    }

    @Test
    void holds_byTheObjectAlone_pairInTurn() {
        for (int n = 0; n < 12; n++) {
            call(n * 10, "a", "lease");
            call(n * 10 + 3, "b", "return");
        }
        call(200, "b", "return");
        assertThat(held()).containsExactly("WORDS lease/return 12 held, 0 kept, 1 extra");
    }

    @Test
    void holds_byTheThread_pairWhereOneObjectIsTakenTwice() {
        for (int n = 0; n < 12; n++) {
            story.call(n * 10, "t", "a" + n, "Pool#1", "lease").call(n * 10 + 1, "u", "c" + n, "Pool#1", "lease");
            story.call(n * 10 + 3, "t", "b" + n, "Pool#1", "return").call(n * 10 + 4, "u", "d" + n, "Pool#1", "return");
        }
        assertThat(held()).containsExactly("WORDS lease/return 24 held, 0 kept, 0 extra");
        assertThat(families().get(0).holds()).extracting(Hold::nanos).containsOnly(3_000_000L);
    }

    /** Who has what was not given back: its thread and when, with a question mark when it may be another's. */
    private List<String> kept() {
        return families().get(0).kept().stream()
                .map(kept ->
                        story.threadName(kept.thread()) + " " + kept.from() / 1_000_000 + (kept.isCertain() ? "" : "?"))
                .toList();
    }

    private void state(double at, String thread, String what) {
        story.state(at, thread, "Pool#1", what, "used", at);
    }

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

        var both = new HoldsTest();
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

    @Test
    void holds_ofOneExchange_pairUpWhateverTheThread() {
        for (int n = 1; n <= 12; n++) {
            story.call(n * 10, "a", "client", "Pool#1", "lease", n);
            story.call(n * 10 + 15, "b", "client", "Pool#1", "give back", n == 5 ? 99 : n);
        }
        assertThat(held()).containsExactly("WORDS lease/give back 11 held, 1 kept, 0 extra");
        assertThat(kept()).containsExactly("a 50");
        assertThat(families().get(0).holds()).extracting(Hold::nanos).containsOnly(15_000_000L);
    }

    @Test
    void holds_ofARefusedCall_areNone() {
        for (int n = 0; n < 6; n++) {
            call(n * 10, "a", "lease");
            boolean refused = n == 4;
            story.reply(n * 10 + 1, "t", "Pool#1", "a", refused ? "busy" : "here");
            if (!refused) {
                call(n * 10 + 3, "a", "return");
            }
        }
        assertThat(held()).containsExactly("WORDS lease/return 5 held, 0 kept, 0 extra");
    }

    @Test
    void holds_ofWhatUndoesAnother_pairByTheirWords() {
        for (int n = 0; n < 4; n++) {
            story.action(n * 10, "t", "Memory#1", "pin", "page-" + n)
                    .action(n * 10 + 3, "t", "Memory#1", "unpin", "page-" + n);
        }
        assertThat(held()).containsExactly("WORDS pin/unpin 4 held, 0 kept, 0 extra");
    }

    @Test
    void holds_ofSeveralWordsForTaking_takeTheOneThatIsAsFrequent() {
        for (int n = 0; n < 6; n++) {
            call(n * 10, "a", "try");
            call(n * 10 + 1, "a", "get");
            call(n * 10 + 2, "a", "get");
            call(n * 10 + 3, "a", "acquired");
            call(n * 10 + 5, "a", "release");
        }
        assertThat(held()).containsExactly("WORDS acquired/release 6 held, 0 kept, 0 extra");
    }

    @Test
    void holds_ofTwoWordsAsFrequent_takeTheOneThatTellsWhatIsDone() {
        for (int n = 0; n < 6; n++) {
            call(n * 10, "a", "acquire");
            call(n * 10 + 3, "a", "acquired");
            call(n * 10 + 5, "a", "release");
        }
        assertThat(families().get(0).take()).isEqualTo("acquired");
    }

    @Test
    void holds_ofWhatIsCreatedAndClosed_liveAsLong() {
        for (int n = 1; n <= 4; n++) {
            story.created(n * 10, "t", "main", "File#" + n);
            if (n < 4) {
                story.closed(n * 10 + 4, "t", "main", "File#" + n);
            }
        }
        assertThat(held()).containsExactly("LIFETIME open/close 3 held, 1 kept, 0 extra");
    }

    @Test
    void holds_ofTwoTypes_orToldInTwoWays_areFamiliesOfTheirOwn() {
        for (int n = 0; n < 4; n++) {
            for (String of : List.of("Pool#1", "Pool#2", "Locker#1")) {
                story.action(n * 10, "t", of, "lease", "it-" + n).action(n * 10 + 3, "t", of, "return", "it-" + n);
            }
            call(n * 10, "a", "lease");
            call(n * 10 + 5, "a", "return");
        }
        assertThat(held())
                .containsExactlyInAnyOrder(
                        "WORDS lease/return 8 held, 0 kept, 0 extra",
                        "WORDS lease/return 4 held, 0 kept, 0 extra",
                        "WORDS lease/return 4 held, 0 kept, 0 extra");
    }

    @Test
    void holds_takenInOneSpan_beginWhenThatEnds() {
        for (int n = 0; n < 4; n++) {
            story.span(n * 10, 2, "t", "Pool#1", "lease", "conn-" + n)
                    .span(n * 10 + 5, 1, "t", "Pool#1", "return", "conn-" + n);
        }
        assertThat(families().get(0).holds()).extracting(Hold::nanos).containsOnly(4_000_000L);
    }

    /** So many ships that dock, and then do what they do. */
    private List<String> docking(int ships, IntFunction<String> then) {
        for (int n = 0; n < ships; n++) {
            story.action(n * 10, "t", "Station#1", "dock", "ship-" + n);
            if (!then.apply(n).isEmpty()) {
                story.action(n * 10 + 5, "t", "Station#1", then.apply(n), "ship-" + n);
            }
        }
        return held();
    }

    @Test
    void holds_learntFromTheOrder_needTenEpisodes_andOneThatDoesNotEnd() {
        assertThat(new HoldsTest().docking(10, n -> n == 5 ? "" : "sail"))
                .containsExactly("ORDER dock/sail 9 held, 1 kept, 0 extra");
        assertThat(new HoldsTest().docking(9, n -> n == 5 ? "" : "sail")).isEmpty();
        assertThat(new HoldsTest().docking(10, n -> "sail")).isEmpty();
    }

    @Test
    void holds_learntFromTheOrder_areNoneOfReadsAndWrites_whateverTheirSize() {
        for (int n = 0; n < 30; n++) {
            story.call(n * 10, "t", "client", "localhost#" + (1 + n % 3), "read 78 B");
            if (n != 5) {
                story.call(n * 10 + 1, "t", "client", "localhost#" + (1 + n % 3), "read 1.4 kB");
            }
            story.call(n * 10 + 3, "t", "client", "server#" + (1 + n % 3), "write 78 B");
            if (n != 5) {
                story.call(n * 10 + 4, "t", "client", "server#" + (1 + n % 3), "read 7 B");
            }
        }
        assertThat(held()).isEmpty();
    }

    @Test
    void holds_learntFromTheOrder_endFourTimesInFive() {
        assertThat(new HoldsTest().docking(10, n -> n < 2 ? "" : "sail")).hasSize(1);
        assertThat(new HoldsTest().docking(10, n -> n < 3 ? "" : "sail")).isEmpty();
    }

    @Test
    void holds_learntFromTheOrder_endOneWayOrAnother() {
        assertThat(new HoldsTest().docking(20, n -> n == 5 ? "" : n % 2 == 0 ? "sail" : "tow"))
                .containsExactly("ORDER dock/sail” or “tow 19 held, 1 kept, 0 extra");
        assertThat(new HoldsTest().docking(21, n -> n == 5 ? "" : n == 6 ? "sink" : "sail"))
                .containsExactly("ORDER dock/sail 19 held, 2 kept, 0 extra");
    }

    @Test
    void holds_learntFromTheOrder_doNotEndInErrorsMostly() {
        assertThat(new HoldsTest().docking(20, n -> n == 5 ? "" : n < 10 ? "failed" : "sail"))
                .hasSize(1);
        assertThat(new HoldsTest().docking(20, n -> n == 5 ? "" : n < 11 ? "failed" : "sail"))
                .isEmpty();
    }

    @Test
    void holds_learntFromTheOrder_beginWithTheTaking() {
        assertThat(new HoldsTest().signalling(2).docking(20, n -> n == 5 ? "" : "sail"))
                .hasSize(1);
        assertThat(new HoldsTest().signalling(3).docking(20, n -> n == 5 ? "" : "sail"))
                .isEmpty();
    }

    /** So many ships that signal before they dock. */
    private HoldsTest signalling(int ships) {
        for (int n = 0; n < ships; n++) {
            story.action(n * 10, "t", "Station#1", "signal", "ship-" + n);
        }
        return this;
    }

    @Test
    void holds_learntFromTheOrder_areNoneOfWhatIsLeftForOthers() {
        for (int n = 0; n < 20; n++) {
            story.action(n * 10, "t", "Queue#1", "put", "job-" + n);
            if (n != 5) {
                story.action(n * 10 + 5, "t", "Queue#1", "work", "job-" + n);
            }
        }
        assertThat(held()).isEmpty();
    }
}
