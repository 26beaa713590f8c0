package dev.contrail.analyzer.findings.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on a stall or a hoard is told. */
class WindowLimitsTest {
    private static final List<String> MEASURES = List.of("asked", "done");

    /** So many steps of a millisecond, by turns asked for and done, at most two at once; one of them takes longer. */
    private static Trace steps(int count, long longMicros) {
        var traces = new StateTraces();
        long micros = 0;
        for (int step = 0; step <= count; step++) {
            int asked = step / 2 + 2;
            int done = (step + 1) / 2;
            traces.add("acme.Queue", MEASURES, micros, 1, "Queue", 1, "step", asked, done);
            micros += step == 10 ? longMicros : 1_000;
        }
        return traces.named("steps.jfr");
    }

    @Test
    void stall_ofTenTimesTheMeanStep_isFound_ofLessIsNone() {
        assertThat(Stall.in(steps(20, 19_000))).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("Queue#1 stood still once, for 19 ms of 38 ms, waiting for “done”");
            assertThat(finding.words())
                    .contains("while “asked” was 2 ahead of “done”")
                    .contains("That took 50 % of its time. The longest was 19 ms from +10.000 ms, with “done” at 5.");
            assertThat(finding.evidence().count("stalledNanos")).isEqualTo(19_000_000);
            assertThat(finding.evidence().time().startNanos()).isEqualTo(10_000_000);
            assertThat(finding.evidence().time().endNanos()).isEqualTo(29_000_000);
        });
        assertThat(Stall.in(steps(20, 18_900))).isEmpty();
    }

    @Test
    void stall_ofATenthOfTheTime_isANote_ofAThirdABug() {
        assertThat(Stall.in(steps(120, 12_000))).isEmpty();
        assertThat(Stall.in(steps(100, 11_000))).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(Stall.in(steps(31, 14_500))).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(Stall.in(steps(31, 15_100))).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void stall_ofWhatRoseTenTimes_isFound_ofLessItMayBeASetting() {
        assertThat(Stall.in(steps(20, 30_000))).hasSize(1);
        assertThat(Stall.in(steps(19, 30_000))).isEmpty();
    }

    /** So many that are done as they are asked for, and then some for which that is late. */
    private static Trace late(int inTime, int late) {
        var traces = new StateTraces();
        for (int n = 1; n <= inTime + 2 * late; n++) {
            int asked = Math.min(n, inTime + late);
            int done = n <= inTime ? n : Math.max(inTime, n - late);
            traces.add("acme.Queue", MEASURES, n * 1_000L, 1, "Queue", 1, "step", asked, done);
        }
        return traces.named("late.jfr");
    }

    @Test
    void hoard_ofThirty_isFound_ofLessIsNone() {
        assertThat(Hoard.in(late(50, 30))).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("Queue#1 held 30 of 79 while “done” stood still for 31 ms");
            assertThat(finding.words())
                    .contains("“done” of Queue#1 stood at 50 while “asked” went on from 50 to 80: 30 more")
                    .endsWith("At the end it was 38 % of all there ever was.");
            assertThat(finding.evidence().count("standstillNanos")).isEqualTo(31_000_000);
        });
        assertThat(Hoard.in(late(50, 29))).isEmpty();
    }

    @Test
    void hoard_ofAQuarterOfAll_isFound_ofLessIsNone() {
        assertThat(Hoard.in(late(121, 40))).hasSize(1);
        assertThat(Hoard.in(late(121, 39))).isEmpty();
    }
}
