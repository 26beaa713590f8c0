package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.TickCases;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TickTextTest {
    static List<TickCases.Case> cases() {
        return TickCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void texts_ofAnAxis_areWhatTheTableSays(TickCases.Case example) {
        var format = new TickText(example.low, example.high);

        assertThat(example.values.stream().map(format::of)).containsExactlyElementsOf(example.texts);
    }

    @Test
    void texts_ofAnyAxis_differ() {
        var random = new Random(19);
        for (int i = 0; i < 2_000; i++) {
            double step = Math.pow(10, random.nextInt(24) - 8) * new int[] {1, 2, 5}[random.nextInt(3)];
            double low = Math.rint((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(8))) * step;
            double high = low + 5 * step;
            var format = new TickText(low, high);
            Set<String> texts = new HashSet<>();
            for (int tick = 0; tick <= 5; tick++) {
                texts.add(format.of(low + tick * step));
            }
            assertThat(texts).as("%s to %s by %s", low, high, step).hasSize(6);
        }
    }
}
