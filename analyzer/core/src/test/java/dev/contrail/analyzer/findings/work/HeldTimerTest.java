package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.DumpedWait.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A thread that begins something every 200 ms, for 10 s, and then for 5 s does not. */
class HeldTimerTest {
    private final Story story = new Story();

    HeldTimerTest() {
        for (int n = 0; n < 50; n++) {
            story.waitAt(200 * n, 190, "scheduling-1", "park", "ConditionObject", "");
        }
        story.waitAt(15_000, 190, "scheduling-1", "park", "ConditionObject", "");
    }

    private List<Finding> found(String... threads) {
        DumpedThread[] dumped = Stream.of(threads)
                .map(name -> new DumpedThread(
                        name,
                        1 + Integer.toUnsignedLong(name.hashCode()),
                        Long.MIN_VALUE,
                        20_000_000_000L,
                        new DumpedWait(Kind.PARK, "java.util.concurrent.locks.ConditionObject", 7, ""),
                        List.of("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take(S.java:1)")))
                .toArray(DumpedThread[]::new);
        return story.until(20_000).hang(dumped).found("held-timer");
    }

    @Test
    void timer_thatOneTaskHolds_isTold() {
        story.waitAt(10_000, 4_900, "scheduling-1", "sleep", null, "Jobs.cleanup:74");
        assertThat(found("scheduling-1")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title())
                    .isEqualTo("“scheduling-1” alone runs what is scheduled, and one task held it for 5.01 s");
            assertThat(finding.words())
                    .isEqualTo(
                            "It was in “sleep” at Jobs.cleanup:74, from +10.000 s on. As a rule it begins something every"
                                    + " 200 ms: what else is scheduled there had to wait.");
        });
    }

    @Test
    void timer_ofSeveralThreads_orThatComputes_orHasNothingToDo_isNone() {
        var several = new HeldTimerTest();
        several.story.waitAt(10_000, 4_900, "scheduling-1", "sleep", null, "Jobs.cleanup:74");
        assertThat(several.found("scheduling-1", "scheduling-2")).isEmpty();
        var computing = new HeldTimerTest();
        computing.story.waitAt(10_000, 1_000, "scheduling-1", "sleep", null, "Jobs.cleanup:74");
        assertThat(computing.found("scheduling-1")).isEmpty();
        assertThat(found("scheduling-1")).isEmpty();
    }

    @Test
    void timer_thatIsHeldBetweenAnyTwo_isNone_asItHasOneTask() {
        for (int n = 0; n < 9; n++) {
            story.waitAt(20_000 + 3_000 * n, 2_500, "scheduling-1", "sleep", null, "Jobs.cleanup:74");
            story.waitAt(22_600 + 3_000 * n, 300, "scheduling-1", "park", "ConditionObject", "");
        }
        assertThat(found("scheduling-1")).isEmpty();
    }
}
