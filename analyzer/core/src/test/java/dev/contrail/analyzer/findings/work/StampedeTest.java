package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on the same thing that several threads make at once is told. */
class StampedeTest {
    private final Story story = new Story();
    private double now;

    private static StampedeTest told() {
        return new StampedeTest();
    }

    /** So many threads that do one thing for 30 ms, each beginning a millisecond after the other. */
    private StampedeTest crowd(int threads, String what, String thing) {
        for (int n = 0; n < threads; n++) {
            story.span(now + n, 30, "r" + n, "Cache#1", what, thing);
        }
        now += 100;
        return this;
    }

    private List<Finding> found() {
        return story.found("stampede");
    }

    private List<Severity> severities() {
        return found().stream().map(Finding::severity).toList();
    }

    @Test
    void thing_thatThreeThreadsLoadAtOnce_isTold_withTheLargestCrowd() {
        assertThat(crowd(3, "load", "page-1")
                        .crowd(5, "load", "page-2")
                        .crowd(4, "load", "page-3")
                        .found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title()).isEqualTo("5 threads did “load” of page-2 at once");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "From +0.100 s on, 5 threads did “load” of page-2 in Cache#1, each beginning before the"
                                            + " others had ended; together that took 150 ms, and once would have been enough. 12 of"
                                            + " all 12 such had another of the same beside it.");
                    assertThat(finding.evidence().count("atOnce")).isEqualTo(5);
                    assertThat(finding.evidence().count("things")).isEqualTo(3);
                    assertThat(finding.evidence().count("redundant")).isEqualTo(12);
                    assertThat(finding.evidence().rows()).hasSize(12);
                    assertThat(finding.evidence().threads()).hasSize(5);
                    assertThat(finding.evidence().participants()).hasSize(4);
                    assertThat(finding.evidence().time().endNanos()).isEqualTo(233_000_000);
                });
    }

    @Test
    void thing_thatTwoThreadsLoadAtOnce_orThreeOneAfterTheOther_isNone() {
        assertThat(told().crowd(2, "load", "page-1").found()).isEmpty();
        assertThat(told().crowd(1, "load", "a")
                        .crowd(1, "load", "a")
                        .crowd(1, "load", "a")
                        .found())
                .isEmpty();
        for (int n = 0; n < 3; n++) {
            story.span(n * 30, 30, "r" + n, "Cache#1", "load", "page-1");
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void thing_thatOneThreadLoadsThrice_isNone() {
        story.span(0, 30, "a", "Cache#1", "load", "page-1").span(1, 30, "b", "Cache#1", "load", "page-1");
        story.span(30.5, 30, "a", "Cache#1", "load", "page-1");
        assertThat(found()).isEmpty();
    }

    @Test
    void things_ofWhichHalfHaveAnotherBeside_areFound_ofWhichFewerDoAreNone() {
        var half = told().crowd(3, "load", "page");
        var fewer = told().crowd(3, "load", "page");
        for (int n = 0; n < 4; n++) {
            (n < 3 ? half : fewer).crowd(1, "load", "other-" + n);
            fewer.crowd(1, "load", "more-" + n);
        }
        assertThat(half.found()).hasSize(1);
        assertThat(fewer.found()).isEmpty();
    }

    @Test
    void things_inWordsThatDoNotSayThatTheyAreKept_areWorthKnowing_whenThreeAreMadeSo() {
        assertThat(told().crowd(3, "draw", "a")
                        .crowd(3, "draw", "b")
                        .crowd(3, "draw", "c")
                        .found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.words()).contains("once would have been enough, if they all made the same.");
                });
        assertThat(told().crowd(3, "draw", "a").crowd(3, "draw", "b").found()).isEmpty();
    }

    @Test
    void things_thatAreMadeAgainLater_areNone_butForOneInFive() {
        var often = told();
        var once = told();
        for (int n = 0; n < 5; n++) {
            often.crowd(3, "draw", "thing-" + n);
            once.crowd(3, "draw", "thing-" + n);
        }
        assertThat(once.crowd(1, "draw", "thing-0").severities()).containsExactly(Severity.NOTE);
        assertThat(often.crowd(1, "draw", "thing-0").crowd(1, "draw", "thing-1").found())
                .isEmpty();
    }

    @Test
    void things_thatAreFoundLater_areABug_whenHalfOfThemAre() {
        var half = told().crowd(3, "draw", "a")
                .crowd(3, "draw", "b")
                .crowd(3, "draw", "c")
                .crowd(3, "draw", "d");
        half.story.action(900, "r1", "Cache#1", "hit", "a").action(901, "r1", "Cache#1", "hit", "b");
        assertThat(half.severities()).containsExactly(Severity.WARNING);

        var fewer = told().crowd(3, "draw", "a")
                .crowd(3, "draw", "b")
                .crowd(3, "draw", "c")
                .crowd(3, "draw", "d");
        fewer.story.action(900, "r1", "Cache#1", "hit", "a").action(901, "r1", "Cache#1", "hit", "a");
        assertThat(fewer.severities()).containsExactly(Severity.NOTE);

        var other = told().crowd(3, "draw", "a").crowd(3, "draw", "b");
        other.story.action(900, "r1", "Cache#1", "drop", "a").action(901, "r1", "Cache#1", "drop", "b");
        assertThat(other.found()).isEmpty();
    }

    @Test
    void things_thatWereThereBefore_areNotFoundLater() {
        story.action(0, "r1", "Cache#1", "hit", "a").action(0, "r1", "Cache#1", "hit", "b");
        now = 10;
        assertThat(crowd(3, "draw", "a").crowd(3, "draw", "b").found()).isEmpty();
    }

    @Test
    void things_inSpansThatHoldOthersOfTheSame_areToldOfTheInnermost() {
        for (int n = 0; n < 4; n++) {
            story.span(n, 30, "r" + n, "Cache#1", "compute", "page").span(n + 1, 20, "r" + n, "Disk#1", "load", "page");
        }
        assertThat(found()).extracting(Finding::title).containsExactly("4 threads did “load” of page at once");
    }

    @Test
    void things_numberedByTheirAction_areToldByIt() {
        for (int n = 0; n < 3; n++) {
            story.span(n, 30, "r" + n, null, "load page 7", null);
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("3 threads did “load page 7” at once");
            assertThat(finding.words()).contains("3 threads did “load page 7”, each beginning");
        });
    }

    @Test
    void waits_instantsAndWhatNobodyDoes_makeNothing() {
        for (int n = 0; n < 4; n++) {
            story.span(n, 30, "r" + n, "Cache#1", "await load", "page")
                    .action(n, "r" + n, "Cache#1", "load", "page")
                    .span(n, 30, null, "Cache#1", "load", "page")
                    .span(n, 30, "r" + n, "Cache#1", "load", "r0")
                    .span(n, 30, "r" + n, "Cache#1", "load", null)
                    .span(n, 30, "r" + n, "Cache#1", null, "page");
        }
        assertThat(found()).isEmpty();
    }

    /** So many threads that call the database at once for one item, and are answered or not. */
    private StampedeTest calls(int threads, int item, boolean answered) {
        for (int n = 0; n < threads; n++) {
            story.call(now + n, "r" + n, "Cache#1", "database", "select item-" + item);
            if (answered) {
                story.reply(now + 30 + n, "r" + n, "database", "Cache#1", "found");
            }
        }
        now += 100;
        return this;
    }

    @Test
    void calls_forOneItem_thatAreAnswered_areTold_unansweredOnesAreNot() {
        assertThat(told().calls(4, 7, true).found())
                .extracting(Finding::title)
                .containsExactly("4 threads did “select item-7” at once");
        assertThat(told().calls(4, 7, false).found()).isEmpty();
    }

    @Test
    void calls_ofOneObjectForAllOthers_areABug_evenWhenTheyAreMadeAgain() {
        assertThat(told().calls(4, 7, true).calls(4, 7, true).severities()).containsExactly(Severity.WARNING);

        var clients = told();
        for (int n = 0; n < 8; n++) {
            double at = n / 4 * 100 + n;
            clients.story.call(at, "r" + n, "Client#" + n, "database", "select item-7");
            clients.story.reply(at + 30, "r" + n, "database", "Client#" + n, "found");
        }
        assertThat(clients.found()).isEmpty();
    }

    @Test
    void calls_toOneself_toNobody_orThatDifferInNothing_areNone() {
        for (int n = 0; n < 4; n++) {
            story.call(n, "r" + n, "Cache#1", "Cache#1", "select item-7")
                    .reply(30 + n, "r" + n, "Cache#1", "Cache#1", "x");
            story.call(n, "r" + n, "Cache#1", "database", "select").reply(30 + n, "r" + n, "database", "Cache#1", "x");
            story.call(n, "r" + n, "Cache#1", null, "select item-7").reply(30 + n, "r" + n, null, "Cache#1", "x");
            story.call(n, "r" + n, "Cache#1", "database", null).reply(30 + n, "r" + n, "database", "Cache#1", "x");
        }
        assertThat(found()).isEmpty();
    }
}
