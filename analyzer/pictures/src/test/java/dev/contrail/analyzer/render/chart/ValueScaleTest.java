package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueScaleTest {
    private static ValueScale scale(double low, double high, Unit unit) {
        return ValueScale.of(List.of(new StatePanel.Bounds(2, low, high, false, 0, 1)), unit);
    }

    @Test
    void share_isReadAgainstZero_soThatNoiseOfABusyProcessorIsNoCliff() {
        assertThat(scale(0.995, 1, Unit.SHARE).low()).isBetween(-0.1, 0.0);
        assertThat(scale(995, 1_000, Unit.NONE).low()).isGreaterThan(990);
    }
}
