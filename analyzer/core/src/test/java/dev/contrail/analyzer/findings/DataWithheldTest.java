package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import org.junit.jupiter.api.Test;

class DataWithheldTest {
    @Test
    void dataWithheld_ofARecordingThatLostEvents_saysHowMany() {
        var trace = new Story().until(100).lose(4_096).trace();
        assertThat(Findings.of(Detectors.named("data-withheld").orElseThrow(), trace))
                .extracting(Finding::words)
                .singleElement()
                .asString()
                .contains("4");
    }

    @Test
    void dataWithheld_ofARecordingThatIsWhole_isNone() {
        var trace = new Story().until(100).trace();
        assertThat(Findings.of(Detectors.named("data-withheld").orElseThrow(), trace))
                .isEmpty();
    }
}
