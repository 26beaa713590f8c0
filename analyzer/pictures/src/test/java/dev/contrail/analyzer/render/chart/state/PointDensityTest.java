package dev.contrail.analyzer.render.chart.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.PlotArea;
import dev.contrail.analyzer.render.chart.ValueScale;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointDensityTest {
    private static final PlotArea AREA =
            new PlotArea(101, 51, new TimeRange(0, 10_000), new ValueScale(-50, 50, false));
    private static final StateInk INK =
            new StateInk(List.of(new StateSeries("a", 0, 1), new StateSeries("b", 1, 1), new StateSeries("c", -1, 1)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void points_anyNumber_areAllFoldedIntoTheCellsTheyFallIn(long seed) {
        var random = new Random(seed);
        int points = random.nextInt(5_000);
        long[] times = new long[points];
        double[] values = new double[points];
        int[] series = new int[points];
        Set<List<Integer>> cells = new HashSet<>();
        long finite = 0;
        for (int i = 0; i < points; i++) {
            times[i] = random.nextInt(10_001);
            values[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian() * 30;
            series[i] = random.nextInt(4) - 1;
            if (!Double.isNaN(values[i])) {
                finite++;
                cells.add(List.of(AREA.column(times[i]) / 2, AREA.row(values[i]) / 2));
            }
        }
        IntColumn one = IntColumn.of(new int[points]);
        Drawn drawn = PointDensity.of(
                new StatePoints(null, LongColumn.of(times), DoubleColumn.of(values), IntColumn.of(series), null, one),
                AREA,
                INK);

        assertThat(drawn.folded()).isEqualTo(finite);
        assertThat(drawn.marks()).isEqualTo(cells.size());
        for (List<Integer> cell : cells) {
            long covering = drawn.layers().stream()
                    .filter(layer -> layer.shape().contains(cell.get(0) * 2 + 1, cell.get(1) * 2 + 1))
                    .count();
            assertThat(covering).as("layers on cell %s", cell).isEqualTo(1);
        }
    }
}
