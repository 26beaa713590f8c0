package dev.contrail.analyzer.findings.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings that change every 100 ms, and a worker that has them every 10 ms, a change so long after it was made. */
class StaleValueTest {
    private final Story story = new Story();

    private StaleValueTest settings(int changes) {
        for (int n = 0; n < changes; n++) {
            story.state(n * 100, "main", "Settings#1", "set", "limit", 10 + n);
        }
        return this;
    }

    /** What a worker says from a time on, so many times. */
    private StaleValueTest says(double from, int times, double value) {
        for (int n = 0; n < times; n++) {
            story.state(from + n * 10, "worker", "Worker#1", "work", "limit", value);
        }
        return this;
    }

    private List<Finding> found() {
        return story.found("stale-value");
    }

    /** A worker that follows within a millisecond, but has the fourth of five values so many times too often. */
    private static List<Finding> late(int times) {
        return new StaleValueTest()
                .settings(5)
                .says(1, 10, 10)
                .says(101, 10, 11)
                .says(201, 10, 12)
                .says(301, 10 + times, 13)
                .says(401 + 10 * times, 10, 14)
                .found();
    }

    @Test
    void staleValue_ofACopyThatFollows_isNone() {
        assertThat(late(0)).isEmpty();
    }

    @Test
    void staleValue_overATenthOfTheRecording_isFound_overLessIsNone() {
        assertThat(late(7)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("Worker#1 still had “limit” 13, 61 ms after Settings#1 had 14");
            assertThat(finding.words())
                    .startsWith(
                            "Settings#1 changed “limit” from 13 to 14 at +0.400 s. Worker#1 said 13 6 times after that,"
                                    + " last at +0.461 s; before, it followed within 1 ms as a rule.");
            assertThat(finding.evidence().count("stale")).isEqualTo(6);
        });
        assertThat(late(6)).isEmpty();
    }

    @Test
    void staleValue_inThreeSnapshots_isFound_inTwoIsNone() {
        var three = new StaleValueTest().settings(3).says(1, 10, 10).says(101, 2, 11);
        three.story.state(150, "worker", "Worker#1", "work", "limit", 10);
        assertThat(three.says(151, 2, 10).found()).hasSize(1);

        assertThat(new StaleValueTest()
                        .settings(3)
                        .says(1, 10, 10)
                        .says(101, 2, 11)
                        .says(151, 2, 10)
                        .found())
                .isEmpty();
    }

    @Test
    void staleValue_thatTheOtherTookBack_isNone() {
        settings(2).says(1, 10, 10).says(101, 2, 11);
        story.state(120, "main", "Settings#1", "set", "limit", 10);
        assertThat(says(130, 20, 10).found()).isEmpty();
    }

    @Test
    void staleValue_ofWhatTheOtherNeverSaid_isNoCopy() {
        assertThat(settings(3).says(1, 10, 10).says(101, 30, 11).found()).hasSize(1);

        assertThat(new StaleValueTest()
                        .settings(3)
                        .says(1, 10, 10)
                        .says(95, 1, 99)
                        .says(101, 30, 11)
                        .found())
                .isEmpty();
    }

    @Test
    void staleValue_ofACopyThatIsNeverTrue_isNone() {
        assertThat(settings(3).says(201, 30, 10).found()).isEmpty();
    }

    @Test
    void staleValue_ofASettingThatNeverChanges_isNone() {
        for (int n = 0; n < 5; n++) {
            story.state(n * 100, "main", "Settings#1", "set", "limit", 10);
        }
        assertThat(says(1, 40, 10).found()).isEmpty();
    }

    @Test
    void staleValue_ofWhoIsSlowAsARule_isNoneUpToFiveTimesThat() {
        assertThat(slow(40).found()).isEmpty();
        assertThat(slow(8).found()).hasSize(1);
    }

    /** Follows so late as a rule; the last change is not followed for 100 ms. */
    private static StaleValueTest slow(double late) {
        var slow = new StaleValueTest().settings(5);
        for (int n = 0; n < 4; n++) {
            slow.says(n * 100 + late, n < 3 ? 5 : 20, 10 + n);
        }
        return slow;
    }

    @Test
    void staleValue_withAnotherOfTheSameType_isToldOfTheOneThatIsCopied() {
        says(1, 10, 10).says(101, 40, 11).settings(5);
        for (int n = 0; n < 5; n++) {
            story.state(n * 100 + 2, "other", "Worker#2", "work", "limit", 10 + n);
        }
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("Worker#1 still had “limit” 11, 291 ms after Settings#1 had 12");
    }
}
