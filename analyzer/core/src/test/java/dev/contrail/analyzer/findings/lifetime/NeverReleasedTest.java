package dev.contrail.analyzer.findings.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In recordings that end a millisecond after the last event. */
class NeverReleasedTest {
    private final Story story = new Story();
    private double now;

    /** So many that are held for 4 ms each, one after the other. */
    private NeverReleasedTest leased(int times) {
        for (int n = 0; n < times; n++, now += 10) {
            story.action(now, "t", "Pool#1", "lease", "conn-" + now)
                    .action(now + 4, "t", "Pool#1", "return", "conn-" + now);
        }
        return this;
    }

    private NeverReleasedTest kept(int times) {
        for (int n = 0; n < times; n++, now += 10) {
            story.action(now, "late", "Pool#1", "lease", "conn-" + now);
        }
        return this;
    }

    private List<Finding> found(double end) {
        story.call(end, "main", "main", "log", "over");
        return story.found("never-released");
    }

    @Test
    void neverReleased_whereThreePairUp_isFound_whereTwoDoIsNone() {
        assertThat(new NeverReleasedTest().leased(3).kept(1).found(200)).hasSize(1);
        assertThat(new NeverReleasedTest().leased(2).kept(1).found(200)).isEmpty();
    }

    @Test
    void neverReleased_moreThanTwiceAsManyAsPairUp_isHowItIsAndNone() {
        assertThat(new NeverReleasedTest().leased(3).kept(6).found(400))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).isEqualTo("Pool#1: 6 of 9 “lease” without “return”");
                    assertThat(finding.words())
                            .startsWith(
                                    "late did “lease” on Pool#1 at +0.030 s with conn-30.0, and there is no “return” for it"
                                            + " until the recording ends 371 ms later; the longest of the 3 that were given back was held"
                                            + " for 4 ms.")
                            .endsWith("6 are lost to all others, the last one from +0.080 s on.");
                    assertThat(finding.evidence().count("longestNanos")).isEqualTo(4_000_000);
                });
        assertThat(new NeverReleasedTest().leased(3).kept(7).found(400)).isEmpty();
    }

    @Test
    void neverReleased_forMoreThanThreeTimesTheLongest_isFound_forLessItIsInUse() {
        assertThat(new NeverReleasedTest().leased(5).kept(1).found(62)).hasSize(1);
        assertThat(new NeverReleasedTest().leased(5).kept(1).found(61)).isEmpty();
    }

    /** A lease by a worker that is given back after a time, or kept where that is 0. */
    private NeverReleasedTest held(double at, String worker, double millis) {
        story.action(at, worker, "Pool#1", "lease", "conn-" + at);
        if (millis > 0) {
            story.action(at + millis, worker, "Pool#1", "return", "conn-" + at);
        }
        now = Math.max(now, at + 10);
        return this;
    }

    /** Three that are held long in the beginning, and what comes then. */
    private static NeverReleasedTest slowStart() {
        return new NeverReleasedTest().held(0, "w1", 900).held(1, "w2", 900).held(2, "w3", 900);
    }

    @Test
    void neverReleased_besideFewThatWereHeldLong_isFoundWhereItsThreadGoesOn() {
        var test = slowStart();
        test.now = 1_000;
        for (int n = 0; n < 36; n++) {
            test.held(test.now, "w" + (1 + n % 3), n % 9 == 4 ? 0 : 4);
        }
        test.held(test.now, "w3", 0);

        assertThat(test.found(1_370)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.title()).isEqualTo("Pool#1: 4 of 40 “lease” without “return”");
            assertThat(finding.words())
                    .contains(
                            "of the 35 that were given back nine in ten were held for at most 4 ms, the longest for 900 ms.")
                    .endsWith(
                            "4 are lost to all others, the last one from +1.310 s on. 1 more is not given back either,"
                                    + " and may be in use.");
            assertThat(finding.evidence().count("usualNanos")).isEqualTo(4_000_000);
            assertThat(finding.evidence().count("maybeInUse")).isEqualTo(1);
        });
    }

    @Test
    void neverReleased_moreThanWereEverHeldSoLongAtOnce_isANote_asManyIsNone() {
        var more = slowStart();
        more.now = 1_000;
        more.leased(36);
        for (int n = 0; n < 4; n++) {
            more.held(more.now, "x" + n, 0);
        }
        assertThat(more.found(1_450)).extracting(Finding::severity).containsExactly(Severity.NOTE);

        var asMany = slowStart();
        asMany.now = 1_000;
        asMany.leased(36);
        for (int n = 0; n < 3; n++) {
            asMany.held(asMany.now, "x" + n, 0);
        }
        assertThat(asMany.found(1_450)).isEmpty();
    }

    @Test
    void neverReleased_byAThreadThatDoesSeveralThingsAtOnce_isInUse() {
        for (int n = 0; n < 60; n++) {
            held(now, "loop", n % 20 == 10 ? 300 : 4);
        }
        held(now, "loop", 0).leased(10); // a long one, once more
        assertThat(found(now + 20)).isEmpty();
    }

    @Test
    void neverReleased_takenBeforeAllOthers_isANote_andUsedLatelyIsNone() {
        var early = new NeverReleasedTest().kept(2).leased(10);
        assertThat(early.found(200)).extracting(Finding::severity).containsExactly(Severity.NOTE);

        var used = new NeverReleasedTest().leased(5).kept(1).leased(5);
        used.story.call(195, "late", "late", "conn-50.0", "listen");
        assertThat(used.found(200)).isEmpty();
    }

    /** So many ships that dock and sail, and some that stay. */
    private static List<Finding> docked(int sailing, int staying) {
        var story = new Story();
        for (int n = 0; n < sailing + staying; n++) {
            story.action(n * 10, "t", "Station#1", "dock", "ship-" + n);
            if (n >= staying) {
                story.action(n * 10 + 4, "t", "Station#1", "sail", "ship-" + n);
            }
        }
        return story.found("never-released");
    }

    @Test
    void neverReleased_learntFromTenPairs_isANote_fromNineIsNone() {
        assertThat(docked(10, 1)).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(docked(9, 1)).isEmpty();
    }

    @Test
    void neverReleased_learntFromTheOrder_isAFifthAtMost() {
        assertThat(docked(10, 2)).hasSize(1);
        assertThat(docked(14, 3)).isEmpty();
        assertThat(docked(15, 3)).hasSize(1);
    }

    /** Files that live for 4 ms each; some before the last ones stay. */
    private Story files(int closed, int open, int closedLater) {
        int all = closed + open + closedLater;
        for (int n = 0; n < all; n++, now += 10) {
            story.created(now, "t", "main", "File#" + (n + 1));
            if (n < closed || n >= closed + open) {
                story.closed(now + 4, "t", "main", "File#" + (n + 1));
            }
        }
        return story;
    }

    @Test
    void neverClosed_beforeThreeThatAreClosed_isFound_beforeTwoItMayBeNext() {
        files(5, 1, 3);
        assertThat(found(300)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("1 of 9 File were created and never closed");
            assertThat(finding.words()).endsWith("That one is lost to all others.");
        });

        var few = new NeverReleasedTest();
        few.files(5, 1, 2);
        assertThat(few.found(300)).isEmpty();
    }

    @Test
    void neverClosed_beforeAllThreeThatAreClosed_isFound() {
        files(0, 1, 3);
        assertThat(found(300)).hasSize(1);
    }

    /** Three times the 4 ms that others live, before the end at 301 ms. */
    @Test
    void neverClosed_thatNobodyUsedForThreeTimesAsLongAsOthersLive_isFound() {
        files(5, 1, 3).call(288.9, "t", "main", "File#6", "read");
        assertThat(found(300)).hasSize(1);

        var used = new NeverReleasedTest();
        used.files(5, 1, 3).call(289, "t", "main", "File#6", "read");
        assertThat(used.found(300)).isEmpty();
    }

    @Test
    void neverClosed_thatIsUsedLately_isInUse() {
        files(5, 1, 3).call(250, "t", "main", "File#6", "read");
        assertThat(found(300)).hasSize(1);

        var used = new NeverReleasedTest();
        used.files(5, 1, 3).call(290, "t", "main", "File#6", "read");
        assertThat(used.found(300)).isEmpty();

        var using = new NeverReleasedTest();
        using.files(5, 1, 3).call(290, "t", "File#6", "disk", "read");
        assertThat(using.found(300)).isEmpty();
    }

    @Test
    void neverClosed_besideOneOfTenThatLivesLong_isFound() {
        files(9, 1, 3);
        story.created(0, "t", "main", "File#99").closed(250, "t", "main", "File#99");
        assertThat(found(300)).hasSize(1);
    }

    @Test
    void neverClosed_besideTwoOfElevenThatLiveLong_mayLiveLongToo() {
        files(6, 1, 3);
        story.created(0, "t", "main", "File#98").closed(250, "t", "main", "File#98");
        story.created(0, "t", "main", "File#99").closed(250, "t", "main", "File#99");
        assertThat(found(300)).isEmpty();
    }

    /** A lease as a call, an action and a state, as a program tells of it that does so everywhere. */
    private void told(String thread, String what, String item) {
        story.call(now, thread, thread, "Pool#1", what)
                .reply(now + 0.4, thread, "Pool#1", thread, "done")
                .action(now + 0.2, thread, "Pool#1", what, item)
                .state(now + 0.3, thread, "Pool#1", what, "used", now);
    }

    @Test
    void neverReleased_toldInThreeWays_isOneFinding_ofTheOneThatNamesWhatIsLost() {
        for (int n = 0; n < 12; n++, now += 10) {
            told("w" + n % 3, "lease", "conn-" + n);
            if (n != 4) {
                now += 2;
                told("w" + n % 3, "give back", "conn-" + n);
            }
        }
        story.call(now, "w2", "w2", "Pool#1", "lease"); // and waits

        assertThat(found(400)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("Pool#1: 1 of 12 “lease” without “give back”");
            assertThat(finding.words()).startsWith("w1 did “lease” on Pool#1 at +0.048 s with conn-4, and there");
        });
    }

    @Test
    void neverReleased_ofTwoObjects_areTwo() {
        leased(5).kept(1);
        for (int n = 0; n < 15; n++, now += 10) {
            story.state(now, "t", "Locker#1", "lock", "locked", 1);
            if (n != 1) {
                story.state(now + 4, "t", "Locker#1", "unlock", "locked", 0);
            }
        }
        assertThat(found(400)).hasSize(2);
    }

    @Test
    void neverReleased_whereThreadsGiveBackWhatOthersTook_namesNobody() {
        for (int n = 0; n < 20; n++, now += 10) {
            story.state(now, "w1", "Pool#1", "lease", "used", 1).state(now + 4, "w2", "Pool#1", "give back", "used", 0);
        }
        story.state(now, "w1", "Pool#1", "lease", "used", 1)
                .state(now + 1, "w3", "Pool#1", "lease", "used", 2)
                .state(now + 2, "w2", "Pool#1", "give back", "used", 1);

        assertThat(found(400)).singleElement().satisfies(finding -> {
            assertThat(finding.words())
                    .isEqualTo(
                            "Since +0.200 s, “lease” was done on Pool#1 more often than “give back”, until the recording"
                                    + " ends 201 ms later. Who has it is not recorded: threads give back what others took while"
                                    + " several had some. That one is lost to all others.");
            assertThat(finding.evidence().threads()).isEmpty();
            assertThat(finding.evidence().rows()).isEmpty();
        });
    }
}
