package dev.contrail.analyzer.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.diff.Curve;
import dev.contrail.analyzer.diff.MeasureChange;
import dev.contrail.analyzer.unit.Unit;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MoveTextTest {
    private static String text(long... times) {
        var curve = new Curve(Unit.NONE, 0, times, new double[times.length], new int[times.length]);
        var move = new MeasureChange.Move(times.length, 5, 5, 0, 0, 5, 0, 7, 5, 5, curve);
        return MoveText.of("A", new MeasureChange("eth…", "rate", move, move, OptionalLong.empty(), 0, false), 9);
    }

    @Test
    void value_thatIsToldOnce_isNotAlwaysThat() {
        assertThat(text(10_000_000_000L)).isEqualTo("once, 5 at +10.000000 s  [A snapshots 7]");
        assertThat(text(0, 10_000_000_000L)).isEqualTo("always 5  [A snapshots 7]");
    }
}
