package dev.contrail.analyzer.findings.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TraceThread;
import org.junit.jupiter.api.Test;

/** Sessions that are closed twice, or used after that; connections that are given back twice. */
class ClosedTest {
    private final Story story = new Story();

    private ClosedTest sessions(int times) {
        for (int n = 1; n <= times; n++) {
            story.created(n * 20, "main", "main", "Session#" + n).closed(n * 20 + 4, "main", "main", "Session#" + n);
        }
        return this;
    }

    @Test
    void doubleClose_ofTwo_countsThem() {
        sessions(8);
        for (int n = 4; n <= 5; n++) {
            story.closed(n * 20 + 6, "reaper", "reaper", "Session#" + n);
        }
        assertThat(story.found("double-close")).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("2 of Session closed twice");
            assertThat(finding.evidence().count("again")).isEqualTo(2);
            assertThat(finding.evidence().count("objects")).isEqualTo(2);
            assertThat(finding.evidence().threads())
                    .extracting(TraceThread::name)
                    .containsExactly("main", "reaper");
        });
    }

    @Test
    void doubleClose_moreThanOnce_tellsHowOften() {
        sessions(8);
        for (int again = 1; again <= 3; again++) {
            story.closed(84 + again * 2, "reaper", "reaper", "Session#4");
        }
        assertThat(story.found("double-close"))
                .extracting(Finding::title)
                .containsExactly("Session#4 closed again 3 times");
    }

    @Test
    void useAfterClose_ofTwo_countsUsesAndObjects() {
        sessions(8);
        for (int n = 4; n <= 5; n++) {
            story.call(n * 20 + 6, "late", "client", "Session#" + n, "send");
            story.call(n * 20 + 7, "later", "client", "Session#" + n, "send");
        }
        assertThat(story.found("use-after-close")).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("2 of Session used 4 times after being closed");
            assertThat(finding.evidence().count("uses")).isEqualTo(4);
            assertThat(finding.evidence().count("objects")).isEqualTo(2);
            assertThat(finding.evidence().threads())
                    .extracting(TraceThread::name)
                    .containsExactly("late", "later");
        });
    }

    /** So many connections that are borrowed and given back, and some that are given back once more. */
    private static Story borrowed(int times, int again) {
        var story = new Story();
        for (int n = 0; n < times; n++) {
            story.action(n * 10, "t", "Pool#1", "borrow", "conn-" + n)
                    .action(n * 10 + 4, "t", "Pool#1", "return", "conn-" + n);
            if (n < again) {
                story.action(n * 10 + 5, "u", "Pool#1", "return", "conn-" + n);
            }
        }
        return story;
    }

    @Test
    void doubleRelease_ofOneInFour_isFound_ofOneInThreeIsHowItIsAndNone() {
        assertThat(borrowed(4, 1).found("double-release")).hasSize(1);
        assertThat(borrowed(3, 1).found("double-release")).isEmpty();
    }
}
