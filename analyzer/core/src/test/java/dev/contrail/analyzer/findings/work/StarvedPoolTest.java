package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on a pool whose threads all wait for their own queue is told, in recordings of a second. */
class StarvedPoolTest {
    private final Story story = new Story();

    private static StarvedPoolTest told() {
        return new StarvedPoolTest();
    }

    /** A worker's job from a time for a while, which leaves a part at once that it takes up itself when the job has ended. */
    private StarvedPoolTest job(String worker, double at, double lasts, String waits) {
        String part = "part-" + worker + "-" + (int) at;
        story.span(at, lasts, worker, "Pool#1", "run", "job-" + worker + "-" + (int) at)
                .action(at, worker, "Pool#1", "submit", part);
        if (!waits.isEmpty()) {
            story.span(at, lasts, worker, "Pool#1", waits, part);
        }
        story.span(at + lasts + 1, 1, worker, "Pool#1", "run", part);
        return this;
    }

    private List<Finding> found() {
        return found(1_000);
    }

    private List<Finding> found(double end) {
        story.call(0, "main", "main", "log", "begun").call(end, "main", "main", "log", "over");
        return story.found("starved-pool");
    }

    @Test
    void pool_whoseThreadsAllWaitForTheirOwnQueue_isTold_withOneOfThem() {
        assertThat(job("a", 100, 200, "await").job("b", 120, 200, "await").found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("All 2 threads of Pool#1 waited for tasks in their own queue, for 180 ms");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "From +0.120 s on all 2 threads of Pool#1 were inside tasks that had left others in the"
                                            + " same queue and waited for them. b, in “run job-b-120 in Pool#1” since +0.120 s, left"
                                            + " part-b-120 at +0.120 s; it was taken up 201 ms later. No thread was there to run it.");
                    assertThat(finding.evidence().count("threads")).isEqualTo(2);
                    assertThat(finding.evidence().count("times")).isEqualTo(1);
                    assertThat(finding.evidence().count("starvedNanos")).isEqualTo(180_000_000);
                    assertThat(finding.evidence().threads()).hasSize(2);
                });
    }

    @Test
    void pool_ofWhichOneThreadIsFree_isNone() {
        job("a", 100, 200, "await");
        story.action(10, "main", "Pool#1", "submit", "small").span(20, 1, "b", "Pool#1", "run", "small");
        assertThat(found()).isEmpty();
    }

    @Test
    void pool_thatIsStarvedForThreeHundredthsOfTheRecording_isABug_forLessItIsWorthKnowing() {
        assertThat(told().job("a", 100, 50, "await").job("b", 120, 50, "await").found())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(told().job("a", 100, 49, "await").job("b", 120, 49, "await").found())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void pool_thatIsStarvedForAThreeHundredthOfThat_isNone() {
        assertThat(told().job("a", 100, 23, "await").job("b", 120, 23, "await").found())
                .hasSize(1);
        assertThat(told().job("a", 100, 22.9, "await")
                        .job("b", 120, 22.9, "await")
                        .found())
                .isEmpty();
    }

    @Test
    void pool_ofOneThread_isFoundForSixHundredthsOfTheRecording_forLessItIsNone() {
        assertThat(told().job("a", 100, 60, "await").found())
                .extracting(Finding::title)
                .containsExactly("All 1 thread of Pool#1 waited for tasks in their own queue, for 60 ms");
        assertThat(told().job("a", 100, 59, "await").found()).isEmpty();
    }

    @Test
    void pool_thatIsStarvedSeveralTimes_isToldOfAllOfThem() {
        job("a", 100, 50, "await")
                .job("b", 120, 50, "await")
                .job("a", 400, 50, "await")
                .job("b", 410, 50, "await");
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.title())
                    .isEqualTo("All 2 threads of Pool#1 waited for tasks in their own queue twice, for 70 ms");
            assertThat(finding.words()).startsWith("From +0.120 s on").contains("b, in “run job-b-120");
            assertThat(finding.evidence().time().startNanos()).isEqualTo(100_000_000);
            assertThat(finding.evidence().time().endNanos()).isEqualTo(450_000_000);
        });
    }

    @Test
    void pool_whoseTasksDoNotSayThatTheyWait_isNone_butWhenTheyFailOrDoNotEnd() {
        assertThat(told().job("a", 100, 200, "").job("b", 120, 200, "").found()).isEmpty();

        var failing = told().job("a", 100, 200, "").job("b", 120, 200, "");
        failing.story.action(300, "a", "Pool#1", "failed", null).action(320, "b", "Pool#1", "failed", null);
        assertThat(failing.found()).hasSize(1);
    }

    @Test
    void pool_whoseTasksHaveNotEnded_isStarvedUntilTheEnd() {
        for (String worker : List.of("a", "b")) {
            story.action(10, "main", "Pool#1", "submit", "small-" + worker)
                    .span(20, 1, worker, "Pool#1", "run", "small-" + worker);
            story.open(100, 900, worker, "Pool#1", "run", "job-" + worker)
                    .action(110, worker, "Pool#1", "submit", "part-" + worker);
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.title()).endsWith("in their own queue, for 890 ms");
            assertThat(finding.words()).contains("left part-b at +0.110 s; it was never taken up. No thread");
        });
    }

    @Test
    void pool_whoseTasksGoOnUntilTheirPartsAreDone_asARule_isStarved() {
        // Others take the parts up, while the job goes on; so those wait that do not say so.
        for (int n = 0; n < 4; n++) {
            double at = 100 + n * 200;
            String worker = n % 2 == 0 ? "a" : "b";
            story.span(at, 100, worker, "Pool#1", "run", "job-" + n)
                    .action(at, worker, "Pool#1", "submit", "part-" + n)
                    .span(at + 50, 10, n % 2 == 0 ? "b" : "a", "Pool#1", "run", "part-" + n);
        }
        job("a", 900, 50, "").job("b", 905, 50, "");
        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.title())
                        .isEqualTo("All 2 threads of Pool#1 waited for tasks in their own queue, for 45 ms"));
    }

    @Test
    void pool_thatIsNotNamed_isThePool() {
        for (String worker : List.of("a", "b")) {
            story.span(100, 200, worker, null, "run", "job-" + worker)
                    .action(100, worker, null, "submit", "part-" + worker)
                    .span(100, 200, worker, null, "await", "part-" + worker)
                    .span(301, 1, worker, null, "run", "part-" + worker);
        }
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("All 2 threads of the pool waited for tasks in their own queue, for 200 ms");
    }
}
