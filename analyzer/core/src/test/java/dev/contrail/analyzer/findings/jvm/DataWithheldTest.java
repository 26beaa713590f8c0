package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Omission;
import org.junit.jupiter.api.Test;

class DataWithheldTest {
    @Test
    void dataWithheld_ofARecordingThatLostEvents_saysHowMany() {
        assertThat(new Story().until(100).lose(4_096).found("data-withheld"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.words()).startsWith("What is missing: ").contains("4");
                    assertThat(finding.evidence().count("losses")).isEqualTo(1);
                    assertThat(finding.kind().remedy()).contains("a faster disk");
                });
    }

    @Test
    void dataWithheld_ofARecordingThatIsCut_advisesNoDisk() {
        assertThat(new Story()
                        .until(100)
                        .omit(Omission.damaged(7, "7 bytes, where the file is cut"))
                        .found("data-withheld"))
                .extracting(finding -> finding.kind().remedy())
                .singleElement()
                .asString()
                .contains("JFR.dump")
                .doesNotContain("disk");
    }

    @Test
    void dataWithheld_ofARecordingThatIsWhole_isNone() {
        assertThat(new Story().until(100).found("data-withheld")).isEmpty();
    }
}
