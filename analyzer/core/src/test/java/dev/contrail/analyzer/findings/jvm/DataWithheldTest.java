package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
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
    void dataWithheld_forAReasonThatIsLong_hasAHeadlineThatIsWhole() {
        String reason = "about the last second of the chunk at offset 0, which was never finished: its JVM still ran";
        assertThat(new Story().until(100).omit(Omission.damaged(7, reason)).found("data-withheld"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).isEqualTo("The recording is incomplete");
                    assertThat(finding.words()).contains(reason);
                });
        assertThat(new Story().until(100).omit(Omission.damaged(7, "7 bytes")).found("data-withheld"))
                .extracting(Finding::title)
                .containsExactly("The recording is incomplete: 7 bytes");
    }

    @Test
    void dataWithheld_ofARecordingThatIsWhole_isNone() {
        assertThat(new Story().until(100).found("data-withheld")).isEmpty();
    }
}
