package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of locks that are taken in both orders. */
class LockOrderTest {
    private final Story story = new Story();

    private LockOrderTest nested(double at, String thread, String outer, String inner) {
        story.span(at, 8, thread, outer, "locked", null).span(at + 1, 2, thread, inner, "locked", null);
        return this;
    }

    private List<Finding> found() {
        return story.until(200).found("lock-order");
    }

    @Test
    void pair_tellsWhoHadWhatWhenItTookWhat() {
        nested(10, "t", "Left#1", "Right#1")
                .nested(30, "u", "Right#1", "Left#1")
                .nested(50, "t", "Left#1", "Right#1");

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.title()).isEqualTo("Left#1 and Right#1 locked in both orders");
            assertThat(finding.words())
                    .isEqualTo(
                            "t had Left#1 at +0.010 s when it took Right#1 at +0.011 s. u had Right#1 at +0.030 s when it"
                                    + " took Left#1 at +0.031 s. Had they come at the same time, each would wait for what the other"
                                    + " has.");
            assertThat(finding.evidence().count("pairs")).isEqualTo(1);
            assertThat(finding.evidence().rows()).hasSize(4);
            assertThat(finding.evidence().threads()).hasSize(2);
            assertThat(finding.evidence().participants()).hasSize(2);
        });
    }

    @Test
    void pairs_areToldInOneFinding_withHowManyOthersThereAre() {
        nested(10, "t", "A#1", "B#1").nested(20, "u", "B#1", "A#1").nested(30, "t", "A#1", "C#1");
        nested(40, "u", "C#1", "A#1");
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("A#1 and B#1 locked in both orders, and 1 other pair");
    }

    @Test
    void pairs_threeOfThem_areTwoOthers() {
        nested(10, "t", "A#1", "B#1").nested(20, "u", "B#1", "A#1").nested(30, "t", "A#1", "C#1");
        nested(40, "u", "C#1", "A#1").nested(50, "t", "B#1", "C#1").nested(60, "u", "C#1", "B#1");
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("A#1 and B#1 locked in both orders, and 2 other pairs");
    }

    @Test
    void locks_inOneOrder_areNone() {
        nested(10, "t", "A#1", "B#1").nested(20, "u", "A#1", "B#1");
        assertThat(found()).isEmpty();
    }
}
