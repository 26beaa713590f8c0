package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In 10 s in which a thread says something every 250 ms. */
class AllocationStallTest {
    /** So many stalls of so many milliseconds of each of some threads. */
    private static List<Finding> stalled(int times, double each, String... threads) {
        var story = new Story();
        for (String thread : threads) {
            for (int n = 0; n < times; n++) {
                story.waitAt(1_000 * n, each, thread, "allocation stall", "", "Cache.put:9");
            }
        }
        return story.until(10_000).found("allocation-stall");
    }

    @Test
    void stalls_ofAFifthOfTheTime_areABug_ofATenthANote_ofLessNone() {
        assertThat(stalled(10, 201, "w")).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(stalled(10, 101, "w")).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(stalled(10, 99, "w", "x")).isEmpty();
    }

    @Test
    void stalls_areToldWithWhoHowOftenAndHowLong() {
        assertThat(stalled(5, 300, "w", "x")).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("2 threads waited for memory 10 times, for 3 s");
            assertThat(finding.words())
                    .isEqualTo(
                            "w stood still for 1.5 s of 10 s in all, until the collector had found garbage. The longest"
                                    + " was 300 ms, from +0.000 s on, at Cache.put:9.");
            assertThat(finding.kind().remedy()).contains("-Xmx");
        });
    }

    @Test
    void stalls_twice_orOfTheJvmItself_areNone() {
        assertThat(stalled(2, 990, "w")).isEmpty();
        assertThat(stalled(10, 300, "JFR Periodic Tasks")).isEmpty();
    }
}
