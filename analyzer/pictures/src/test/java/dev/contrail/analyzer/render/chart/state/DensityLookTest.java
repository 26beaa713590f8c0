package dev.contrail.analyzer.render.chart.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.PlotArea;
import dev.contrail.analyzer.render.chart.ValueScale;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What colour a square of a density has. */
class DensityLookTest {
    /** Ten squares beside each other, in two lines. */
    private static final PlotArea AREA = new PlotArea(20, 4, new TimeRange(0, 20), new ValueScale(0, 4, false));

    private static final int ALARM = 3;
    private static final StateInk INK = new StateInk(List.of(
            new StateSeries("a", 0, 1),
            new StateSeries("b", 1, 1),
            new StateSeries("c", 2, 1),
            new StateSeries("failed", Categories.ALARM, 1)));

    private final List<long[]> points = new ArrayList<>();

    /** So many points of a series in a square. */
    private DensityLookTest add(int series, int column, int line, int number) {
        points.addAll(Collections.nCopies(number, new long[] {series, 2L * column, line}));
        return this;
    }

    private List<Layer> layers() {
        return PointDensity.of(
                        new StatePoints(
                                null,
                                LongColumn.of(points.stream()
                                        .mapToLong(point -> point[1])
                                        .toArray()),
                                DoubleColumn.of(points.stream()
                                        .mapToDouble(point -> point[2] == 0 ? 3 : 1)
                                        .toArray()),
                                IntColumn.of(points.stream()
                                        .mapToInt(point -> (int) point[0])
                                        .toArray()),
                                null,
                                IntColumn.of(new int[points.size()])),
                        AREA,
                        INK)
                .layers();
    }

    private Color at(int column, int line) {
        return layers().stream()
                .filter(layer -> layer.shape().contains(2 * column + 1, 2 * line + 1))
                .map(Layer::color)
                .findFirst()
                .orElse(Color.WHITE);
    }

    private static Color tint(int series, double strength) {
        Color color = INK.color(series);
        return new Color(
                (int) Math.round(255 - (255 - color.getRed()) * strength),
                (int) Math.round(255 - (255 - color.getGreen()) * strength),
                (int) Math.round(255 - (255 - color.getBlue()) * strength));
    }

    /** One alone is half as strong; each doubling up to the fullest is seen, in four steps. */
    @Test
    void square_isTheStrongerTheMorePointsItHolds() {
        add(0, 0, 0, 1)
                .add(0, 1, 0, 2)
                .add(0, 2, 0, 4)
                .add(0, 3, 0, 8)
                .add(0, 4, 0, 16)
                .add(0, 0, 1, 3);

        assertThat(at(0, 0)).isEqualTo(tint(0, 0.5));
        assertThat(at(1, 0)).isEqualTo(tint(0, 0.7));
        assertThat(at(2, 0)).isEqualTo(tint(0, 0.85));
        assertThat(at(3, 0)).isEqualTo(Palette.color(0));
        assertThat(at(4, 0)).isEqualTo(Palette.color(0));
        assertThat(at(0, 1)).as("in the line below").isEqualTo(tint(0, 0.7));
        assertThat(at(5, 0)).isEqualTo(Color.WHITE);
    }

    @Test
    void squares_withAPointEach_areAtFullStrength() {
        add(0, 0, 0, 1).add(0, 5, 0, 1);

        assertThat(at(0, 0)).isEqualTo(Palette.color(0));
    }

    /** Where three meet they take turns, from square to square and in the next line from another one on. */
    @Test
    void squares_ofSeveralColours_showThemInTurn() {
        for (int column = 0; column < 3; column++) {
            for (int line = 0; line < 2; line++) {
                add(0, column, line, 3).add(1, column, line, 2).add(2, column, line, 1);
            }
        }
        assertThat(List.of(at(0, 0), at(1, 0), at(2, 0)))
                .containsExactly(Palette.color(0), Palette.color(1), Palette.color(2));
        assertThat(List.of(at(0, 1), at(1, 1), at(2, 1)))
                .containsExactly(Palette.color(2), Palette.color(0), Palette.color(1));
    }

    /** Less than a sixteenth of the most frequent is rare: wherever it is it is seen, at full strength. */
    @Test
    void square_withARareColour_hasIt() {
        add(0, 0, 0, 16).add(1, 0, 0, 1);
        assertThat(at(0, 0)).as("a sixteenth: in turn").isEqualTo(Palette.color(0));

        add(0, 5, 0, 1);
        assertThat(at(0, 0)).isEqualTo(Palette.color(1));
        assertThat(at(5, 0)).isEqualTo(tint(0, 0.5));
    }

    /** Of two rare ones the rarer, and an alarm in front of both, however frequent it is. */
    @Test
    void square_withAnAlarm_hasItsColour() {
        add(0, 0, 0, 50).add(1, 0, 0, 2).add(2, 0, 0, 1);
        assertThat(at(0, 0)).isEqualTo(Palette.color(2));

        add(ALARM, 0, 0, 1).add(ALARM, 5, 0, 99);
        assertThat(at(0, 0)).isEqualTo(Palette.VERMILLION);
        assertThat(at(5, 0)).isEqualTo(Palette.VERMILLION);
    }

    /** Neighbours that look the same are one rectangle. */
    @Test
    void squares_besideEachOther_areOneShape() {
        add(0, 2, 0, 1).add(0, 3, 0, 1).add(0, 9, 0, 1);

        assertThat(layers()).hasSize(1);
        assertThat(layers().get(0).shape().contains(4, 0, 4, 2)).isTrue();
        assertThat(layers().get(0).shape().contains(18, 0, 2, 2)).isTrue();
        assertThat(layers().get(0).shape().getBounds2D().getMaxX()).isEqualTo(20);
        assertThat(layers().get(0).shape().contains(9, 1)).isFalse();
    }
}
