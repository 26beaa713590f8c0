package dev.contrail.analyzer.findings.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.holds.Holds.Hold;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pairs up by its words, and what tells which belongs to which. */
class HoldsTest extends HoldsStory {
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
    void holds_ofSeveralWordsForTaking_takeNoRarerOne_andOfTwoAsFrequentTheFirst() {
        for (int n = 0; n < 6; n++) {
            if (n < 2) {
                call(n * 10, "a", "reserve");
            }
            call(n * 10 + 1, "a", "lease");
            call(n * 10 + 2, "a", "obtain");
            call(n * 10 + 5, "a", "release");
        }
        assertThat(held()).containsExactly("WORDS lease/release 6 held, 0 kept, 0 extra");
    }

    @Test
    void holds_ofWhatHasNoText_orNoObject_areNone() {
        for (int n = 0; n < 4; n++) {
            story.call(n * 10, "t", "a", "Pool#1", null).action(n * 10, "t", "Pool#1", null, null);
            story.call(n * 10, "t", "a", null, "lease").call(n * 10, "t", "a", null, "return");
        }
        assertThat(held()).isEmpty();
    }

    @Test
    void holds_ofReplies_areNone() {
        for (int n = 0; n < 4; n++) {
            story.reply(n * 10, "t", "Pool#1", "a", "leased").reply(n * 10 + 1, "t", "Pool#1", "a", "returned");
        }
        assertThat(held()).isEmpty();
    }

    @Test
    void holds_toldByStatesOfTwoKinds_areFamiliesOfTheirOwn_eachInItsTable() {
        for (int n = 0; n < 12; n++) {
            story.state(n * 10, "t", "Pool#1", "lease", "used", n).state(n * 10, "t", "Pool#1", "lease", "free", -n);
            if (n < 11) {
                story.state(n * 10 + 3, "t", "Pool#1", "return", "used", n)
                        .state(n * 10 + 3, "t", "Pool#1", "return", "free", -n);
            }
        }
        assertThat(held())
                .containsExactly(
                        "WORDS lease/return 11 held, 1 kept, 0 extra", "WORDS lease/return 11 held, 1 kept, 0 extra");
        assertThat(families())
                .extracting(family -> family.kept().get(0).taken())
                .containsExactly(new Row(Table.SNAPSHOTS, 0, 22), new Row(Table.SNAPSHOTS, 1, 22));
    }

    @Test
    void holds_ofTwoObjectsOfOneType_doNotMix() {
        for (int n = 0; n < 6; n++) {
            story.action(n * 10, "t", "Pool#1", "lease", "it").action(n * 10 + 1, "t", "Pool#2", "lease", "it");
            story.action(n * 10 + 4, "t", "Pool#1", "return", "it").action(n * 10 + 5, "t", "Pool#2", "return", "it");
        }
        assertThat(families().get(0).holds()).extracting(Hold::nanos).containsOnly(4_000_000L);
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
}
