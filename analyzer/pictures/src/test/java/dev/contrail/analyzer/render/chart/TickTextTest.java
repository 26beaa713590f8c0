package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.TickCases;
import dev.contrail.analyzer.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TickTextTest {
    static List<TickCases.Case> cases() {
        return TickCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void texts_ofAnAxis_areWhatTheTableSays(TickCases.Case example) {
        var format = new TickText(example.low, example.high, example.unit);

        assertThat(example.values.stream().map(format::of)).containsExactlyElementsOf(example.texts);
        assertThat(format.leftOut()).isEqualTo(example.leftOut);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void texts_ofAnAxisWithAUnit_differ(Unit unit) {
        var random = new Random(20);
        for (int i = 0; i < 500; i++) {
            double low = unit == Unit.INSTANT ? 1.7e18 : Math.rint(random.nextDouble() * 1e6);
            double length = Math.pow(10, (unit == Unit.INSTANT ? 7 : 3) + 8 * random.nextDouble());
            var scale = new ValueScale(low, low + length, false, unit);
            NumberAxis axis = scale.axis(true);
            double step =
                    axis.getStandardTickUnits().getCeilingTickUnit(length / 12).getSize();
            Set<String> texts = new HashSet<>();
            int ticks = 0;
            for (double tick = Math.ceil(low / step) * step; tick <= low + length; tick += step) {
                texts.add(axis.getNumberFormatOverride().format(tick));
                ticks++;
            }
            assertThat(texts)
                    .as("%s from %s over %s by %s", unit, low, length, step)
                    .hasSize(ticks);
        }
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
