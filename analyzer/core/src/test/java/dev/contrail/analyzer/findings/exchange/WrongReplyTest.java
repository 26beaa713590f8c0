package dev.contrail.analyzer.findings.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongReplyTest {
    private final Story story = new Story();

    private List<Finding> found() {
        return story.found("wrong-reply");
    }

    /** Calls with numbers, each answered under its own before the next is made. */
    private WrongReplyTest inTurn(int times) {
        for (int n = 1; n <= times; n++) {
            story.call(n * 10, "t", "Client#1", "Server#1", "get", n);
            story.reply(n * 10 + 1, "t", "Server#1", "Client#1", "got", n);
        }
        return this;
    }

    @Test
    void wrongReply_toAnotherThanAsked_isFound() {
        story.call(1_000, "t", "Client#1", "Server#1", "get mine", 77);
        story.reply(1_001, "t", "Server#1", "Client#2", "yours", 77);
        assertThat(inTurn(5).found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("Client#2 got 1 reply from Server#1 that belongs to another call");
            assertThat(finding.words())
                    .isEqualTo("“yours” at +1.001 s belongs to “get mine” of +1.000 s by Client#1: another had asked.");
            assertThat(finding.evidence().rows()).hasSize(2);
        });
    }

    @Test
    void wrongReply_ofAnotherServer_orToWhatIsAnswered_isNone() {
        story.call(1_000, "t", "Client#1", "Server#1", "get", 77);
        story.reply(1_001, "t", "Server#2", "Client#2", "yours", 77);
        assertThat(inTurn(5).found()).isEmpty();

        var both = new WrongReplyTest().inTurn(5);
        both.story.call(1_000, "t", "Client#1", "Server#1", "get", 77);
        both.story.reply(1_001, "t", "Server#1", "Client#1", "got", 77);
        both.story.reply(1_002, "t", "Server#1", "Client#2", "got", 77);
        assertThat(both.found()).isEmpty();
    }

    @Test
    void wrongReply_beforeItWasAskedFor_isNone() {
        story.reply(999, "t", "Server#1", "Client#2", "yours", 77);
        story.call(1_000, "t", "Client#1", "Server#1", "get", 77);
        assertThat(inTurn(5).found()).isEmpty();
    }

    /** So many replies, each after a newer call was made. */
    private WrongReplyTest late(int times) {
        for (int n = 0; n < times; n++) {
            int exchange = 100 + 2 * n;
            double at = 1_000 + n * 10;
            story.call(at, "t", "Client#1", "Server#1", "get old", exchange);
            story.call(at + 1, "t", "Client#1", "Server#1", "get new", exchange + 1);
            story.reply(at + 2, "t", "Server#1", "Client#1", "late", exchange);
        }
        return this;
    }

    @Test
    void wrongReply_afterANewerCall_isFoundWhereFourTimesAsManyCameInTurn() {
        assertThat(new WrongReplyTest().inTurn(8).late(2).found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title())
                            .isEqualTo("Client#1 got 2 replies from Server#1 that belong to another call");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "“late” at +1.002 s belongs to “get old” of +1.000 s, but was taken for the answer to"
                                            + " “get new” of +1.001 s: a newer call had been made.");
                    assertThat(finding.evidence().rows()).hasSize(6);
                    assertThat(finding.evidence().threads()).hasSize(1);
                });
        assertThat(new WrongReplyTest().inTurn(7).late(2).found()).isEmpty();
    }

    /** Each call but the first gets the answer to the one before it, which was told to be too late. */
    private WrongReplyTest offByOne(int times) {
        story.call(1_000, "t", "Client#1", "Server#1", "get", 100);
        for (int n = 1; n <= times; n++) {
            int late = 98 + 2 * n;
            story.reply(1_000 + n * 10, "t", "Server#1", "Client#1", "timeout", late);
            story.call(1_001 + n * 10, "t", "Client#1", "Server#1", "get", late + 1);
            story.reply(1_002 + n * 10, "t", "Server#1", "Client#1", "got", late);
            story.call(1_003 + n * 10, "t", "Client#1", "Server#1", "get", late + 2);
        }
        return this;
    }

    @Test
    void wrongReply_ofAnOlderCall_toOneWhoWaitsForEach_isFoundHoweverManyThereAre() {
        assertThat(offByOne(20).found())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.evidence().count("wrong")).isEqualTo(20));
    }

    /** Two are under way at once, all the time. */
    @Test
    void reply_toOneWhoDoesNotWait_isNone_norAreRepliesThatComeByThemselves() {
        for (int n = 1; n <= 40; n++) {
            story.call(n * 10, "t", "Client#1", "Server#1", "get", n);
            if (n > 1) {
                story.reply(n * 10 + 1, "t", "Server#1", "Client#1", "got", n - 1);
            }
        }
        assertThat(found()).isEmpty();

        var streams = new WrongReplyTest();
        for (int n = 1; n <= 40; n++) {
            streams.story.call(n * 10, "t", "Client#1", "Server#1", "get", n);
            if (n > 1) {
                streams.story.reply(n * 10 + 1, "t", "Server#1", "Client#1", "last part", n - 1);
            }
            streams.story.reply(n * 10 + 2, "t", "Server#1", "Client#1", "part", n);
        }
        assertThat(streams.found()).isEmpty();
    }

    @Test
    void wrongReplies_ofSeveral_areToldTogether_withWhoGotMost() {
        for (int n = 0; n < 3; n++) {
            int client = n == 2 ? 3 : 2;
            story.call(1_000 + n * 10, "t", "Client#1", "Server#1", "get mine", 77 + n);
            story.reply(1_001 + n * 10, "t", "Server#1", "Client#" + client, "yours", 77 + n);
        }
        assertThat(inTurn(5).found()).singleElement().satisfies(finding -> {
            assertThat(finding.title())
                    .isEqualTo("2 of Client got 3 replies from Server#1 that belong to another call");
            assertThat(finding.words()).endsWith("another had asked. Most were got by Client#2 from Server#1: 2.");
        });
    }

    @Test
    void wrongReply_afterANewerCallOfAnotherThread_isNone() {
        story.call(1_000, "t", "Client#1", "Server#1", "get", 77);
        story.call(1_001, "u", "Client#1", "Server#1", "get", 78);
        story.reply(1_002, "t", "Server#1", "Client#1", "got", 77);
        assertThat(inTurn(8).found()).isEmpty();
    }

    /** What is asked for, and what comes. */
    private WrongReplyTest asked(double at, String what, String said) {
        story.call(at, "t", "Client#1", "Server#1", "price of " + what);
        story.reply(at + 1, "t", "Server#1", "Client#1", said);
        return this;
    }

    /** So many questions that are answered in their own words. */
    private WrongReplyTest matching(int times) {
        for (int n = 0; n < times; n++) {
            asked(n * 10, "item-" + n, "item-" + n + " costs 5");
        }
        return this;
    }

    @Test
    void wrongReply_inTheWordsOfAnotherCall_isFoundWhereThreeMatch() {
        assertThat(new WrongReplyTest()
                        .matching(3)
                        .asked(100, "item-8", "item-2 costs 5")
                        .found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.words())
                            .startsWith("“item-2 costs 5” at +0.101 s belongs to “price of item-2” of +0.020 s, but was"
                                    + " taken")
                            .contains("its words are those of another call");
                });
        assertThat(new WrongReplyTest()
                        .matching(2)
                        .asked(100, "item-8", "item-1 costs 5")
                        .found())
                .isEmpty();
    }

    /** Two ask at once, each its own and then the same again, and what was to be for one is told to both. */
    @Test
    void wrongReply_inTheWordsOfWhoAsksMeanwhile_isFound_andBelongsToTheLatestSuchCall() {
        matching(6);
        for (String at : List.of("100", "200")) {
            double now = Double.parseDouble(at);
            story.call(now, "t", "Client#1", "Server#1", "price of item-20", (long) now);
            story.call(now + 1, "u", "Till#1", "Server#1", "price of item-21", (long) now + 1);
            story.reply(now + 2, "t", "Server#1", "Client#1", "item-21 costs 5", (long) now);
            story.reply(now + 3, "u", "Server#1", "Till#1", "item-21 costs 5", (long) now + 1);
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.evidence().count("wrong")).isEqualTo(2);
            assertThat(finding.words())
                    .contains("“item-21 costs 5” at +0.102 s belongs to “price of item-21” of +0.101 s");
            assertThat(finding.kind().remedy()).startsWith("Keep what belongs to one call with that call");
        });
    }

    /** As where numbers that are asked for and numbers that come have nothing to do with each other. */
    @Test
    void wrongReply_whereMoreThanTwiceAsManyDoNotFit_isNone() {
        for (int n = 0; n < 7; n++) {
            asked(100 + n * 10, "item-" + (n + 50), "item-" + n % 3 + " costs 5");
        }
        assertThat(matching(3).found()).isEmpty();
    }

    @Test
    void wrongReply_inWordsThatNobodyAsked_orThatManyDid_isNone() {
        assertThat(new WrongReplyTest()
                        .matching(6)
                        .asked(100, "item-8", "item-99 costs 5")
                        .found())
                .isEmpty();
        assertThat(new WrongReplyTest()
                        .matching(6)
                        .asked(100, "item-8", "the price")
                        .found())
                .isEmpty();
    }

    @Test
    void wrongReply_inTheWordsOfACallLongAgo_isNone() {
        assertThat(new WrongReplyTest()
                        .matching(63)
                        .asked(1_000, "item-99", "item-0 costs 5")
                        .found())
                .hasSize(1);
        assertThat(new WrongReplyTest()
                        .matching(64)
                        .asked(1_000, "item-99", "item-0 costs 5")
                        .found())
                .isEmpty();
    }

    @Test
    void wrongReply_inAWordOfOneLetter_tellsNothing_oneWithADigitDoes() {
        assertThat(new WrongReplyTest()
                        .matching(6)
                        .asked(100, "xy", "yes")
                        .asked(110, "item-8", "xy")
                        .found())
                .isEmpty();
        assertThat(new WrongReplyTest()
                        .matching(6)
                        .asked(100, "7", "yes")
                        .asked(110, "item-8", "7")
                        .found())
                .hasSize(1);
    }

    @Test
    void wrongReply_inAWordOfAThirdOfAllCalls_tellsNothing() {
        var story = new WrongReplyTest().matching(6);
        story.asked(100, "spoon red", "spoon").asked(110, "fork red", "fork").asked(120, "item-8", "red");
        assertThat(story.found()).hasSize(1);

        var third = new WrongReplyTest().matching(3);
        third.asked(100, "spoon red", "spoon").asked(110, "item-8", "red").asked(120, "fork red", "fork");
        assertThat(third.found()).isEmpty();
    }
}
