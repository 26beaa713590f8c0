package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on a fall of how many go on at once is told. */
class FallingCeilingTest {
    private final Story story = new Story();
    private double now;

    private static FallingCeilingTest told() {
        return new FallingCeilingTest();
    }

    /** So many downloads, one every 10 ms, of which so many go on at once; by eight threads in turn. */
    private FallingCeilingTest downloads(int count, int atOnce) {
        return downloads(count, atOnce, 8, "download");
    }

    private FallingCeilingTest downloads(int count, int atOnce, int threads, String what) {
        for (int n = 0; n < count; n++) {
            story.span(now, 10 * atOnce - 0.5, "w" + n % threads, "Site#1", what, null);
            now += 10;
        }
        now += 100;
        return this;
    }

    private List<Finding> found() {
        return story.found("falling-ceiling");
    }

    @Test
    void fall_tellsFromHowManyToHowMany_andEachStep() {
        assertThat(downloads(20, 4).downloads(10, 3).downloads(24, 2).found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("“download” on Site#1 fell from 4 at once to 2 and did not recover");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "Up to +0.190 s, 4 of “download” on Site#1 went on at once. After that there were never"
                                            + " more than 3 from +0.300 s, 2 from +0.500 s, though 34 more began and other threads"
                                            + " wanted to.");
                    assertThat(finding.evidence().count("most")).isEqualTo(4);
                    assertThat(finding.evidence().count("last")).isEqualTo(2);
                    assertThat(finding.evidence().rows()).hasSize(3);
                    assertThat(finding.evidence().time().startNanos()).isEqualTo(190_000_000);
                    assertThat(finding.evidence().time().endNanos()).isEqualTo(749_500_000);
                });
    }

    @Test
    void fall_afterWhichTwelveBegin_isFound_fewerIsNone() {
        assertThat(told().downloads(20, 4).downloads(12, 1).found()).hasSize(1);
        assertThat(told().downloads(20, 4).downloads(11, 1).found()).isEmpty();
    }

    @Test
    void fall_toHalf_orByTwoAndAThird_isFound_byLessIsNone() {
        assertThat(told().downloads(20, 2).downloads(20, 1).found()).hasSize(1);
        assertThat(told().downloads(20, 3).downloads(20, 2).found()).isEmpty();
        assertThat(told().downloads(20, 4).downloads(20, 3).found()).isEmpty();
        assertThat(told().downloads(20, 5).downloads(20, 3).found()).hasSize(1);
        assertThat(told().downloads(20, 6).downloads(20, 4).found()).hasSize(1);
        assertThat(told().downloads(20, 7).downloads(20, 5).found()).isEmpty();
    }

    @Test
    void fall_ofWhatGoesOnOneAtATime_orThatRecovers_isNone() {
        assertThat(told().downloads(40, 1).found()).isEmpty();
        assertThat(told().downloads(20, 4).downloads(20, 1).downloads(5, 4).found())
                .isEmpty();
    }

    @Test
    void fall_afterWhichHalfBeginWithAsManyAsIsPossible_isFound_afterWhichFewerDoIsNone() {
        assertThat(told().downloads(20, 4).pairs(0, 6).found()).hasSize(1);
        assertThat(told().downloads(20, 4).pairs(2, 5).found()).isEmpty();
    }

    /** So many one after the other, and then so many pairs at once. */
    private FallingCeilingTest pairs(int single, int pairs) {
        downloads(single, 1);
        for (int n = 0; n < 2 * pairs; n++) {
            story.span(now + n / 2 * 10, 9.5, "w" + n % 8, "Site#1", "download", null);
        }
        return this;
    }

    @Test
    void fall_afterWhichThreeFifthsOfTheTimeAreUsed_isFound_whereLessIsThereIsLessToDo() {
        assertThat(told().downloads(20, 4).every(18).found()).hasSize(1);
        assertThat(told().downloads(20, 4).every(18.1).found()).isEmpty();
    }

    private FallingCeilingTest every(double millis) {
        for (int n = 0; n < 12; n++) {
            story.span(now + n * millis, 10, "w" + n % 2, "Site#1", "download", null);
        }
        return this;
    }

    @Test
    void fall_whereMoreThreadsTakeTurnsThanGoOn_isFound_whereThereAreOnlySoManyIsNone() {
        assertThat(told().downloads(20, 4).downloads(20, 1, 2, "download").found())
                .hasSize(1);
        assertThat(told().downloads(20, 4).downloads(20, 1, 1, "download").found())
                .isEmpty();
    }

    @Test
    void fall_ofHowManyWait_isNone() {
        assertThat(downloads(20, 4, 8, "await").downloads(20, 1, 8, "await").found())
                .isEmpty();
    }

    @Test
    void falls_ofOtherThreads_orAtAnotherTime_areToldEach() {
        downloads(20, 4).downloads(20, 1).downloads(20, 4, 8, "upload").downloads(20, 1, 8, "upload");
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly(
                        "“download” on Site#1 fell from 4 at once to 1 and did not recover",
                        "“upload” on Site#1 fell from 4 at once to 1 and did not recover");

        var threads = told().downloads(20, 4).downloads(20, 1);
        for (int n = 0; n < 40; n++) {
            double at = n * 10 + (n < 20 ? 0 : 100);
            threads.story.span(at, n < 20 ? 39.5 : 9.5, "v" + n % 8, "Site#1", "upload", null);
        }
        assertThat(threads.found()).hasSize(2);
    }

    @Test
    void falls_ofOneCause_areToldWithTheOneThatLastsLongest_fourOfThemByName() {
        for (int n = 0; n < 40; n++) {
            double at = n * 10 + (n < 20 ? 0 : 100);
            double lasts = n < 20 ? 39.5 : 9.5;
            for (int inner = 0; inner < 6; inner++) {
                story.span(at + inner * 0.1, lasts - inner * 0.2, "w" + n % 8, null, "step-" + inner, null);
            }
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("“step-0” fell from 4 at once to 1 and did not recover");
            assertThat(finding.words())
                    .endsWith(
                            "With it fell “step-1” from 4 to 1, “step-2” from 4 to 1, “step-3” from 4 to 1, “step-4” from 4"
                                    + " to 1 and others.");
        });
    }
}
