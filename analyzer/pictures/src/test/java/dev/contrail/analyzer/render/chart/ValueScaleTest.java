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

    /** A resident set of 358.6 MB that grows by 0.2 MB is all but level; a window that moves on from part 100,000 is not. */
    @Test
    void amount_thatHardlyMoves_spansATenthOfItself_andAMereNumberWhatItMoves() {
        ValueScale memory = scale(3.586e8, 3.588e8, Unit.BYTES);

        assertThat(memory.low()).isBetween(3.3e8, 3.41e8);
        assertThat(memory.high()).isBetween(3.76e8, 3.8e8);
        assertThat(scale(3e8, 4e8, Unit.BYTES).low()).isBetween(2.9e8, 3e8);
        assertThat(scale(100_000, 100_012, Unit.NONE).low()).isGreaterThan(99_990);
        assertThat(scale(1.7e18, 1.7e18 + 1e9, Unit.INSTANT).low()).isGreaterThan(1.7e18 - 1e9);
    }

    /** Half a byte is no tick: the axis of what is nothing all the time has zero on it and nothing else. */
    @Test
    void nothing_allTheTime_hasNoRoomForATickOfOne() {
        assertThat(scale(0, 0, Unit.BYTES).high()).isBetween(0.5, 0.9);
        assertThat(scale(0, 0, Unit.NONE).high()).isBetween(0.5, 0.9);
    }
}
