package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on a thread that asks again and again without waiting is told. */
class PollingTest {
    private final Story story = new Story();
    private double now;

    private static PollingTest told() {
        return new PollingTest();
    }

    /** So many times, each so many milliseconds after the one before; and then a pause. */
    private PollingTest polls(int times, double apart) {
        return polls(times, apart, "poller", "Queue#1");
    }

    private PollingTest polls(int times, double apart, String thread, String on) {
        for (int n = 0; n < times; n++) {
            story.action(now, thread, on, "poll", null);
            now += apart;
        }
        now += 100;
        return this;
    }

    private List<Finding> found() {
        return story.found("spin");
    }

    @Test
    void polling_isTold_withItsLongestStreak() {
        assertThat(polls(300, 1).polls(400, 2).found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.title()).isEqualTo("poller did “poll” on Queue#1 700 times in 1.1 s, without waiting");
            assertThat(finding.words())
                    .isEqualTo(
                            "From +0.400 s on, poller did “poll” on Queue#1 400 times in 798 ms with nothing else in"
                                    + " between, once each 2 ms. It keeps a processor busy to find out that there is nothing to do.");
            assertThat(finding.evidence().count("turns")).isEqualTo(700);
            assertThat(finding.evidence().count("spinNanos")).isEqualTo(1_097_000_000);
            assertThat(finding.evidence().rows()).hasSize(2);
            assertThat(finding.evidence().time().endNanos()).isEqualTo(1_198_000_000);
        });
    }

    @Test
    void polling_fiveHundredTimes_isFound_fewerIsNone() {
        assertThat(told().polls(500, 1).found()).hasSize(1);
        assertThat(told().polls(499, 1).found()).isEmpty();
    }

    @Test
    void polling_inStreaksOfAHundred_isFound_inShorterOnesIsNone() {
        var hundred = told();
        var fewer = told();
        for (int n = 0; n < 6; n++) {
            hundred.polls(100, 1);
            fewer.polls(99, 1);
        }
        assertThat(hundred.found()).hasSize(1);
        assertThat(fewer.found()).isEmpty();
    }

    @Test
    void polling_withAPauseOfTenMillisecondsBetween_isNone_withLessIsFound() {
        assertThat(told().polls(600, 9.9).found()).hasSize(1);
        assertThat(told().polls(600, 10).found()).isEmpty();
    }

    @Test
    void polling_betweenWhichTheThreadDoesSomethingElse_isNone_butOthersMay() {
        var other = told();
        var same = told();
        var answered = told();
        for (int n = 0; n < 600; n++) {
            other.story.action(n, "poller", "Queue#1", "poll", null).action(n + 0.5, "worker", "Desk#1", "write", null);
            same.story.action(n, "poller", "Queue#1", "poll", null).action(n + 0.5, "poller", "Desk#1", "write", null);
            answered.story.call(n, "poller", "Client#1", "Server#1", "poll");
            answered.story.reply(n + 0.5, "poller", "Server#1", "Client#1", "nothing");
        }
        assertThat(other.found()).hasSize(1);
        assertThat(same.found()).isEmpty();
        assertThat(answered.found()).hasSize(1);
    }

    @Test
    void polling_ofTwoObjects_orInOtherWords_inTurn_isNone() {
        var objects = told();
        var words = told();
        for (int n = 0; n < 600; n++) {
            objects.story.action(n, "poller", "Queue#" + (1 + n % 2), "poll", null);
            words.story.action(n, "poller", "Queue#1", n % 2 == 0 ? "poll" : "peek", null);
        }
        assertThat(objects.found()).isEmpty();
        assertThat(words.found()).isEmpty();
    }

    @Test
    void polling_ofSeveralThreads_isToldOfTheOneThatDoesItMost_orFirst() {
        assertThat(told().polls(600, 1, "a", "Queue#1")
                        .polls(700, 1, "b", "Queue#1")
                        .found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.title()).startsWith("b did"));
        assertThat(told().polls(600, 1, "a", "Queue#1")
                        .polls(600, 1, "b", "Queue#1")
                        .found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.title()).startsWith("a did"));
    }

    @Test
    void polling_ofNobody_isNone_andOnNothingIsOnOneObject() {
        for (int n = 0; n < 600; n++) {
            story.action(n, null, "Queue#1", "poll", null).action(n, "poller", null, "poll", null);
        }
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("poller did “poll” on one object 600 times in 599 ms, without waiting");
    }
}
