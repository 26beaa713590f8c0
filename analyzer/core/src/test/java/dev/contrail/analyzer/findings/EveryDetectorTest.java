package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each detector finds its bug in a small program, and nothing of weight is found in the same one without it. */
class EveryDetectorTest {
    /** Those with tests of their own: by names, in this module. */
    private static final Set<String> ELSEWHERE = Set.of(
            "outlived", // OutlivedTest
            "stall", // WindowFindingsTest
            "hoard", // WindowFindingsTest
            "blocked-event-loop", // BlockedLoopTest
            "deadlock", // HangTest; HangRecordingTest, on programs that hang
            "exhausted-pool", // ExhaustedPoolTest
            "held-timer", // HeldTimerTest
            "held-up",
            "hung-lock", // HungLockTest
            "hung-pool",
            "hung-program", // HungProgramTest
            "hung-threads", // HungThreadsTest
            "idle-program", // IdleProgramTest
            "stuck-read",
            "allocation-stall", // AllocationStallTest
            "heap-growth", // HeapGrowthTest
            "ended-by-exception", // EndedByExceptionTest
            "paused", // PausedTest
            "repeated-exception", // RepeatedExceptionTest
            "data-withheld"); // DataWithheldTest

    @ParameterizedTest
    @EnumSource
    void story_withItsBug_isToldItFirst(Stories story) {
        Finding first = Findings.in(story.trace(true)).get(0);
        assertThat(first.kind().id()).as(first.title()).isEqualTo(story.kind());
    }

    @ParameterizedTest
    @EnumSource
    void story_withoutItsBug_isToldNothingOfWeight(Stories story) {
        assertThat(Finding.flat(Findings.in(story.trace(false))))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Finding::title)
                .isEmpty();
    }

    @Test
    void fallingCeiling_spansInsideEachOther_areToldOnceForTheirCause() {
        var story = new Story();
        for (int n = 0; n < 80; n++) {
            int lanes = 4 - Math.min(3, n / 20);
            double at = n / lanes * 10 + (n < 40 ? 0 : 400);
            story.span(at, 9.5, "w" + n % 4, "Site#1", "download", "file-" + n)
                    .span(at + 0.1, 9.2, "w" + n % 4, "Connection#1", "read", "file-" + n)
                    .span(at + 0.2, 9, "w" + n % 4, "Parser#1", "parse", "file-" + n);
        }

        List<Finding> found = Finding.flat(Findings.in(story.trace())).stream()
                .filter(finding -> finding.kind().id().equals("falling-ceiling"))
                .toList();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).title()).isEqualTo("“download” on Site#1 fell from 4 at once to 1 and did not recover");
        assertThat(found.get(0).words())
                .endsWith("With it fell “read” on Connection#1 from 4 to 1, “parse” on Parser#1 from 4 to 1.");
    }

    @Test
    void detectors_areAllTested() {
        var tested = new TreeSet<>(ELSEWHERE);
        Arrays.stream(Stories.values()).map(Stories::kind).forEach(tested::add);
        assertThat(Detectors.kinds()).extracting(Finding.Kind::id).containsExactlyInAnyOrderElementsOf(tested);
    }
}
