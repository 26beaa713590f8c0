package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thread sleeps each 500 ms until 5 s and then makes an exception, in 20 s in which another goes on. */
class EndedByExceptionTest {
    private static final String WHAT = "IllegalStateException: server said no";

    private final Story story = new Story();

    private EndedByExceptionTest beats(String thread, double until) {
        for (double at = 0; at < until; at += 500) {
            story.waitAt(at, 25, thread, "sleep", null, "Lease.renew:5");
        }
        return this;
    }

    private EndedByExceptionTest thrown(double at, String thread, String what) {
        story.waitAt(at, 0, thread, "exception", what, "Lease.renew:6");
        return this;
    }

    private List<Finding> found() {
        return story.until(20_000).found("ended-by-exception");
    }

    @Test
    void thread_thatDidSomethingAtIntervals_andNothingAfterAnException_isABug() {
        assertThat(beats("renewer", 5_000).thrown(4_530, "renewer", WHAT).found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("renewer never did anything again after an exception, for 15.5 s: " + WHAT);
                    assertThat(finding.words())
                            .isEqualTo(
                                    "renewer was in “sleep” at Lease.renew:5 10 times, every 500 ms. At +4.530 s it made “"
                                            + WHAT
                                            + "” at Lease.renew:6, and in the 15.5 s until the recording ended nothing is"
                                            + " recorded of it, while others went on.");
                });
    }

    @Test
    void thread_thatGoesOn_isNone() {
        assertThat(beats("renewer", 5_500).thrown(4_530, "renewer", WHAT).found())
                .isEmpty();
    }

    @Test
    void thread_thatADumpShowsStanding_hasDoneNothing() {
        story.waitInDump(4_600, 15_400, "renewer", "park", "ConditionObject");
        assertThat(beats("renewer", 5_000).thrown(4_530, "renewer", WHAT).found())
                .hasSize(1);
    }

    @Test
    void exception_thatTheThreadSurvivedBefore_orThatTellsOfAnEnd_isNone() {
        assertThat(beats("renewer", 5_000)
                        .thrown(530, "renewer", WHAT)
                        .thrown(4_530, "renewer", WHAT)
                        .found())
                .isEmpty();
        assertThat(new EndedByExceptionTest()
                        .beats("reader", 5_000)
                        .thrown(4_530, "reader", "EOFException")
                        .found())
                .isEmpty();
    }

    @Test
    void exception_longAfterTheLastBeat_orSoonBeforeTheEnd_isNone() {
        assertThat(beats("renewer", 5_000).thrown(9_000, "renewer", WHAT).found())
                .isEmpty();
        assertThat(new EndedByExceptionTest()
                        .beats("renewer", 18_000)
                        .thrown(17_530, "renewer", WHAT)
                        .found())
                .isEmpty();
    }

    @Test
    void thread_ofAPool_isNone() {
        beats("worker-2", 20_000);
        assertThat(beats("worker-1", 5_000).thrown(4_530, "worker-1", WHAT).found())
                .isEmpty();
    }

    @Test
    void thread_thatDidNothingAtEqualIntervals_isNone() {
        for (int n = 0; n < 12; n++) {
            story.waitAt(30 * n * n, 25, "main", "sleep", null, "Start.up:1");
        }
        assertThat(thrown(3_700, "main", WHAT).found()).isEmpty();
    }

    @Test
    void thread_whenNobodyElseGoesOn_isNone() {
        beats("renewer", 5_000).thrown(4_530, "renewer", WHAT);
        story.recordedUntil(20_000);
        assertThat(story.found("ended-by-exception")).isEmpty();
    }

    @Test
    void error_thatIsToldAgainALittleLater_isTheSame() {
        story.waitAt(4_530, 0, "renewer", "error", "AssertionError: odd", "Lease.renew:6");
        assertThat(beats("renewer", 5_000)
                        .thrown(4_530.1, "renewer", "AssertionError: odd")
                        .found())
                .hasSize(1);
    }
}
