package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import org.junit.jupiter.api.Test;

class DataWithheldTest {
    @Test
    void dataWithheld_ofARecordingThatLostEvents_saysHowMany() {
        assertThat(new Story().until(100).lose(4_096).found("data-withheld"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.words()).startsWith("What is missing: ").contains("4");
                    assertThat(finding.evidence().count("losses")).isEqualTo(1);
                });
    }

    @Test
    void dataWithheld_ofARecordingThatIsWhole_isNone() {
        assertThat(new Story().until(100).found("data-withheld")).isEmpty();
    }
}
