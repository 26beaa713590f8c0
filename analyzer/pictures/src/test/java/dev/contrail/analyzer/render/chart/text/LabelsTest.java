package dev.contrail.analyzer.render.chart.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.chart.Theme;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void fit_textWithRoom_isUnchanged() {
        assertThat(Labels.fit(Theme.TEXT, "worker-1", 500)).isEqualTo("worker-1");
    }

    @Test
    void fit_textTooLong_keepsBeginningAndEndWithinTheRoom() {
        String fitted = Labels.fit(Theme.TEXT, "com.acme.uploads.queue.worker-12", 120);

        assertThat(fitted).startsWith("com").endsWith("12").contains("…");
        assertThat(Labels.width(Theme.TEXT, fitted)).isLessThanOrEqualTo(120);
    }

    /** Order#42 is another order than Order#142. */
    @Test
    void fit_number_staysWholeOrGoes() {
        for (double room = 20; room < 110; room++) {
            assertThat(Labels.fit(Theme.TEXT, "Gateway$Order#142", room))
                    .matches("|G[^\\d]*…[^\\d]*(142)?|Gateway\\$Order#142");
        }
        assertThat(Labels.fit(Theme.TEXT, "12345678901234567890", 60))
                .startsWith("1")
                .endsWith("…");
    }

    @Test
    void fit_noRoom_isEmpty() {
        assertThat(Labels.fit(Theme.TEXT, "worker", 1)).isEmpty();
    }
}
