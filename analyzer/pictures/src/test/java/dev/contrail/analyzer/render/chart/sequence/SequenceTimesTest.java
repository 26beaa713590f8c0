package dev.contrail.analyzer.render.chart.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.TimeCases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SequenceTimesTest {
    static List<TimeCases.Case> cases() {
        return TimeCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void texts_areWhatTheTableSays(TimeCases.Case example) {
        var times = SequenceTimes.of(
                0, example.times.stream().mapToLong(Long::longValue).toArray());

        assertThat(times.unit()).isEqualTo(example.unit);
        assertThat(example.times.stream().map(times::format).toList()).isEqualTo(example.texts);
    }

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
                .isEqualTo("7,000");
    }

    @Test
    void times_beforeTheStart_areNegative() {
        assertThat(SequenceTimes.of(50, new long[] {20, 60}).format(20)).isEqualTo("−30");
    }
}
