package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In recordings of a second; the recording ends a millisecond after the last event. */
class PinnedCarrierTest {
    private static List<Finding> pinned(double... millis) {
        var story = new Story();
        for (int n = 0; n < millis.length; n++) {
            story.wait(n * 100, millis[n], "virtual-" + n, "pinned", "Monitor");
        }
        return story.call(999, "main", "main", "log", "over").found("pinned-carrier");
    }

    @Test
    void pinned_threeTimes_isTold_twiceOrHardlyIsNone() {
        assertThat(pinned(10, 30, 20)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("Virtual threads pinned 3 times, for 60 ms");
            assertThat(finding.words()).startsWith("The longest was 30 ms from +0.100 s on, by virtual-1;");
            assertThat(finding.evidence().count("pinnedNanos")).isEqualTo(60_000_000);
        });
        assertThat(pinned(10, 30)).isEmpty();
        assertThat(pinned(3, 3, 3)).isEmpty();
    }

    @Test
    void pinned_aFifthOfTheTime_isABug_lessIsANote() {
        assertThat(pinned(80, 60, 60)).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(pinned(80, 60, 59.9)).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }
}
