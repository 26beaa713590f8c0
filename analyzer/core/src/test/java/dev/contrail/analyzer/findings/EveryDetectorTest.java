package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.Arrays;
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
            "deadlock", // HangRecordingTest, on programs that hang
            "held-up",
            "hung-pool",
            "stuck-read",
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
    void detectors_areAllTested() {
        var tested = new TreeSet<>(ELSEWHERE);
        Arrays.stream(Stories.values()).map(Stories::kind).forEach(tested::add);
        assertThat(Detectors.kinds()).extracting(Finding.Kind::id).containsExactlyInAnyOrderElementsOf(tested);
    }
}
