package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In 10 s in which a thread says something every 250 ms. */
class PausedTest {
    private final Story story = new Story();

    private List<Finding> found() {
        return story.until(10_000).found("paused");
    }

    /** So many of so many milliseconds, one a second. */
    private static List<Finding> paused(int times, double each) {
        var test = new PausedTest();
        for (int n = 0; n < times; n++) {
            test.story.wait(1_000.0 * n, each, null, "GC pause", "GC Pause");
        }
        return test.found();
    }

    @Test
    void paused_aFifthOfTheTime_isABug_aTenthIsANote_lessIsNone() {
        assertThat(paused(10, 201)).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(paused(10, 199)).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(paused(10, 101)).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(paused(10, 99)).isEmpty();
    }

    @Test
    void paused_isToldWithHowOftenHowLongAndTheLongest() {
        story.wait(4_000, 900, null, "GC pause", "GC Pause");
        story.wait(5_000, 900, null, "GC pause", "GC Pause");
        story.wait(9_000, 500, null, "GC pause", "GC Pause");
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("The JVM stood still for 2.3 s of 10 s, in 3 pauses");
            assertThat(finding.words())
                    .isEqualTo("“GC pause” 3 times for 2.3 s: 23 % of the time. At worst it was 90 % of 1 s, from"
                            + " +4.000 s on. They took 767 ms each on average. The longest was 900 ms, from +4.000 s"
                            + " on: contrail explain FILE --at +4.450s tells what it held up.");
            assertThat(finding.evidence().count("pausedNanos")).isEqualTo(2_300_000_000L);
            assertThat(finding.kind().remedy()).contains("-Xmx");
        });
    }

    @Test
    void paused_twice_isNone_unlessOneIsOfSeconds() {
        assertThat(paused(2, 1_000)).isEmpty();
        assertThat(paused(1, 2_000)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title()).endsWith("in 1 pause");
        });
    }

    @Test
    void paused_inLessThanASecond_isABeginningAndNone() {
        for (int n = 0; n < 5; n++) {
            story.wait(150.0 * n, 100, null, "GC pause", "GC Pause");
        }
        assertThat(story.until(900).found("paused")).isEmpty();
    }

    @Test
    void paused_safepointAroundACollection_isOnePause() {
        for (int n = 0; n < 4; n++) {
            story.wait(1_000.0 * n, 600, null, "safepoint", "G1CollectForAllocation");
            story.wait(1_000.0 * n + 50, 500, null, "GC pause", "GC Pause");
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("The JVM stood still for 2.4 s of 10 s, in 4 pauses");
            assertThat(finding.words()).startsWith("“GC pause” 4 times for 2.4 s");
        });
    }

    @Test
    void paused_forSomethingElseThanGarbage_saysForWhat() {
        for (int n = 0; n < 4; n++) {
            story.wait(1_000.0 * n, 600, null, "safepoint", "HeapDumper");
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.words()).startsWith("“safepoint HeapDumper” 4 times for 2.4 s");
            assertThat(finding.kind().remedy()).contains("an agent, a profiler");
        });
    }

    @Test
    void waitsOfThreads_areNoPauses() {
        for (int n = 0; n < 4; n++) {
            story.wait(1_000.0 * n, 600, "main", "park", "Latch");
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void paused_whereNothingElseIsRecorded_isFoundInTheLaneOfTheJvm() {
        for (int n = 0; n < 4; n++) {
            story.pauseInLane(1_000.0 * n, 600, "GC pause", "GC Pause");
        }
        assertThat(found()).hasSize(1);
    }
}
