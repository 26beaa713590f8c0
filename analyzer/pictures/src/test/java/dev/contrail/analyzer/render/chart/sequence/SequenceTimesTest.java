package dev.contrail.analyzer.render.chart.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceTimesTest {
    @Test
    void times_farApart_haveFewDigits() {
        var times = SequenceTimes.of(0, new long[] {0, 12_000_000, 452_000_000});

        assertThat(times.unit()).isEqualTo("ms");
        assertThat(times.format(452_000_000)).isEqualTo("452");
    }

    @Test
    void times_closeTogether_haveTheDigitsThatTellThemApart() {
        var times = SequenceTimes.of(1_000, new long[] {1_000, 452_031_001_000L, 452_031_002_000L});

        assertThat(times.unit()).isEqualTo("s");
        assertThat(times.format(452_031_001_000L)).isEqualTo("452.031\u2009000");
        assertThat(times.format(452_031_002_000L)).isEqualTo("452.031\u2009001");
    }

    @Test
    void times_equal_areNotToldApart() {
        assertThat(SequenceTimes.of(0, new long[] {7_000_000, 7_000_000}).format(7_000_000))
                .isEqualTo("7000");
    }

    @Test
    void times_beforeTheStart_areNegative() {
        assertThat(SequenceTimes.of(50, new long[] {20, 60}).format(20)).isEqualTo("−30");
    }
}
