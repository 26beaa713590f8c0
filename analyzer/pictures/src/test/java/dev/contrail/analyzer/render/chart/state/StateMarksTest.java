package dev.contrail.analyzer.render.chart.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.PlotArea;
import dev.contrail.analyzer.render.chart.ValueScale;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.unit.Unit;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points and lines in a panel: where they are, how large, and what is in front of what. */
class StateMarksTest {
    /** A pixel is a nanosecond wide and a tenth high. */
    private static final PlotArea AREA =
            new PlotArea(1_000, 100, new TimeRange(0, 1_000), new ValueScale(0, 10, false));

    private static final int SELDOM = 1;
    private static final int ALARM = 2;
    private static final StateInk INK = new StateInk(List.of(
            new StateSeries("often", 0, 1),
            new StateSeries("seldom", 1, 1),
            new StateSeries("failed", Categories.ALARM, 1)));

    private static StatePoints points(
            int size,
            IntUnaryOperator time,
            IntToDoubleFunction value,
            IntUnaryOperator series,
            IntUnaryOperator subject) {
        return new StatePoints(
                null,
                LongColumn.of(IntStream.range(0, size).map(time).asLongStream().toArray()),
                DoubleColumn.of(IntStream.range(0, size).mapToDouble(value).toArray()),
                IntColumn.of(IntStream.range(0, size).map(series).toArray()),
                null,
                IntColumn.of(IntStream.range(0, size).map(subject).toArray()));
    }

    private static StatePanel panel(StatePanel.Drawing drawing, StatePoints points) {
        long size = Math.max(1, points.size());
        return new StatePanel(
                "Pool",
                "size",
                Unit.NONE,
                null,
                null,
                true,
                0,
                0,
                drawing,
                points,
                new StatePanel.Bounds(size, 0, 10, false, 0, 1));
    }

    private static List<Rectangle2D> parts(Layer layer) {
        return Rules.parts(new Drawing.Mark(layer.shape(), layer.color(), null, "none", 1, null));
    }

    private static List<Color> colors(Drawn drawn) {
        return drawn.layers().stream().map(Layer::color).toList();
    }

    /** One for each thirty square pixels; of things, whose lines need them, up to six thousand. */
    @Test
    void marks_haveEachPointWhileThereIsRoom() {
        var area = new PlotArea(300, 100, AREA.time(), AREA.scale());
        assertThat(fits(StatePanel.Drawing.POINTS, 1_000, area)).isTrue();
        assertThat(fits(StatePanel.Drawing.POINTS, 1_001, area)).isFalse();
        assertThat(fits(StatePanel.Drawing.POINTS_JOINED, 6_000, area)).isTrue();
        assertThat(fits(StatePanel.Drawing.POINTS_JOINED, 6_001, area)).isFalse();
        var large = new PlotArea(3_000, 100, AREA.time(), AREA.scale());
        assertThat(fits(StatePanel.Drawing.POINTS_JOINED, 10_000, large)).isTrue();
    }

    private static boolean fits(StatePanel.Drawing drawing, int size, PlotArea area) {
        return PointMarks.fit(panel(drawing, points(size, i -> i, i -> 1, i -> 0, i -> 0)), area);
    }

    /** Alarms are in front of all, however many there are; then what is rarer; of two as rare the later one. */
    @Test
    void marks_rareOnes_areInFront() {
        int[] series = {0, 0, 0, SELDOM, ALARM, ALARM, ALARM, ALARM};
        StatePoints some = points(8, i -> 10 * i, i -> 5, i -> series[i], i -> 0);
        StatePoints equal = points(4, i -> 10 * i, i -> 5, i -> i % 2, i -> 0);

        assertThat(colors(PointMarks.exact(some, AREA, INK, 2)))
                .containsExactly(Palette.color(0), Palette.color(1), Palette.VERMILLION);
        assertThat(colors(PointMarks.exact(equal, AREA, INK, 2))).containsExactly(Palette.color(0), Palette.color(1));
    }

    @Test
    void marks_standAtTheirTimeAndValue() {
        Drawn drawn =
                PointMarks.exact(points(3, i -> 100 * i, i -> i == 1 ? Double.NaN : i, i -> 0, i -> 0), AREA, INK, 2);

        assertThat(parts(drawn.layers().get(0)))
                .extracting(Rectangle2D::getCenterX, Rectangle2D::getCenterY)
                .containsExactly(tuple(0.0, 100.0), tuple(200.0, 80.0));
    }

    /** A sixth of the room that each has, but not so small that they are not seen, nor so large that they cover others. */
    @ParameterizedTest
    @CsvSource({"1, 4.0, 4.2", "300, 4.0, 4.2", "962, 3.1, 3.2", "2000, 2.2, 2.6"})
    void marks_ofManyPoints_areSmaller(int size, double least, double most) {
        StatePanel panel = panel(StatePanel.Drawing.POINTS, points(size, i -> i % 1_000, i -> 5, i -> 0, i -> 0));

        assertThat(parts(StateMarks.of(panel, AREA, INK).layers().get(0)))
                .hasSize(size)
                .allMatch(mark -> mark.getWidth() >= least - 0.05 && mark.getWidth() <= most + 0.05);
    }

    /** Between what happens to a thing and what happens to it next, in the pale colour of the former. */
    @Test
    void joins_goFromAThingsEventToItsNext() {
        int[] things = {1, 2, 1, 2, 1};
        Drawn drawn = JoinLines.of(points(5, i -> 100 * i, i -> things[i], i -> i % 2, i -> 0), AREA, INK);

        assertThat(drawn.layers()).hasSize(2);
        assertThat(parts(drawn.layers().get(0)))
                .containsExactly(new Rectangle2D.Double(0, 90, 200, 0), new Rectangle2D.Double(200, 90, 200, 0));
        assertThat(parts(drawn.layers().get(1))).containsExactly(new Rectangle2D.Double(100, 80, 200, 0));
        assertThat(drawn.layers().get(1).color())
                .isEqualTo(new Color(
                        Palette.color(1).getRed(),
                        Palette.color(1).getGreen(),
                        Palette.color(1).getBlue(),
                        0x60));
    }

    /** A line alone has marks where it has few points: less than one for ten pixels. */
    @Test
    void line_alone_hasMarksWhereItsPointsAreFew() {
        assertThat(StepLines.coloured(line(99, 10), AREA, INK).layers()).hasSize(2);
        assertThat(parts(StepLines.coloured(line(99, 10), AREA, INK).layers().get(1)))
                .hasSize(99);
        assertThat(StepLines.coloured(line(100, 10), AREA, INK).layers()).hasSize(1);
    }

    private static StatePoints line(int size, int apart) {
        return points(size, i -> apart * i, i -> i % 7, i -> 0, i -> 0);
    }

    /** Of several, colour alone must not tell them apart: each has a mark every ninety pixels, none above another's. */
    @Test
    void lines_several_haveMarksAlongThem() {
        StatePoints two = points(400, i -> i / 2 * 5, i -> i % 2 + i / 2 % 3, i -> i % 2, i -> i % 2);

        Drawn drawn = StepLines.coloured(two, AREA, INK);

        assertThat(drawn.layers()).hasSize(4);
        assertThat(centres(drawn.layers().get(1))).startsWith(0L, 90L, 180L).endsWith(990L);
        assertThat(centres(drawn.layers().get(3))).startsWith(15L, 105L, 195L).endsWith(915L);
        assertThat(colors(drawn))
                .containsExactly(Palette.color(0), Palette.color(0), Palette.color(1), Palette.color(1));
    }

    private static List<Long> centres(Layer layer) {
        return parts(layer).stream().map(mark -> Math.round(mark.getCenterX())).toList();
    }

    /** The first is the widest, so that it shows under the others, and the last as thin as a line alone. */
    @Test
    void lines_ofMeasuresInOnePanel_areTheWiderTheFartherBack() {
        assertThat(width(StepLines.among(line(200, 5), AREA, INK, 0, 3))).isEqualTo(1.4f + 2 * 1.6f);
        assertThat(width(StepLines.among(line(200, 5), AREA, INK, 2, 3))).isEqualTo(1.4f);
        assertThat(width(StepLines.among(line(200, 5), AREA, INK, 0, 9)))
                .as("at most")
                .isEqualTo(8f);
        Layer marks = StepLines.among(line(200, 5), AREA, INK, 1, 3).layers().get(1);
        assertThat(centres(marks)).startsWith(30L, 120L, 210L);
        assertThat(parts(marks).get(0).getHeight()).as("wider than its line").isBetween(7.2, 7.6);
    }

    private static float width(Drawn drawn) {
        return Objects.requireNonNull(drawn.layers().get(0).stroke()).getLineWidth();
    }

    @Test
    void line_ofMoreValuesThanPixels_tellsHowManyItShows() {
        StatePoints dense = points(9_000, i -> i / 9, i -> i % 9, i -> 0, i -> 0);

        Drawn drawn = StepLines.quiet(dense, AREA, INK);

        assertThat(drawn.folded()).isEqualTo(9_000);
        assertThat(drawn.marks()).isEqualTo(4_000);
        assertThat(StepLines.quiet(line(100, 5), AREA, INK).folded()).isZero();
        assertThat(StepLines.quiet(line(100, 5), AREA, INK).marks()).isZero();
        assertThat(StepLines.quiet(line(100, 5), AREA, INK).layers()).hasSize(1);
    }

    private static StateAssertion assertion(double bound, long... violations) {
        return new StateAssertion("size <= " + bound, "Pool", Set.of("size"), bound, 9, LongColumn.of(violations));
    }

    /** A dashed line at the bound, from edge to edge; a tick at the top for each pixel with a violation. */
    @Test
    void violations_areTicksOverALineAtTheBound() {
        Drawn drawn = StateMarks.violations(List.of(assertion(4, 100, 100, 101, 250)), "size", AREA);

        assertThat(drawn.layers()).hasSize(2).allMatch(layer -> layer.color().equals(Palette.VERMILLION));
        assertThat(parts(drawn.layers().get(0))).containsExactly(new Rectangle2D.Double(0, 60, 1_000, 0));
        assertThat(parts(drawn.layers().get(1)))
                .containsExactly(
                        new Rectangle2D.Double(100, 0, 1, 4),
                        new Rectangle2D.Double(101, 0, 1, 4),
                        new Rectangle2D.Double(250, 0, 1, 4));
    }

    @Test
    void violations_ofABoundThatIsNotInThePanel_haveNoLine() {
        assertThat(StateMarks.violations(List.of(assertion(11, 100)), "size", AREA)
                        .layers())
                .hasSize(1);
        assertThat(StateMarks.violations(List.of(assertion(4, 100)), "idle", AREA)
                        .layers())
                .hasSize(1);
        assertThat(StateMarks.violations(List.of(assertion(4)), "size", AREA).layers())
                .hasSize(1);
        assertThat(StateMarks.violations(List.of(assertion(11)), "size", AREA).layers())
                .isEmpty();
    }

    /** Of points on a level the line is behind them. */
    @Test
    void points_onALevel_areInFrontOfItsLine() {
        Drawn drawn = StateMarks.of(panel(StatePanel.Drawing.POINTS_ON_STEPS, line(10, 5)), AREA, INK);

        assertThat(colors(drawn)).containsExactly(new Color(0xB1BAC4), Palette.color(0));
        assertThat(StateMarks.of(panel(StatePanel.Drawing.STEPS, line(10, 5)), AREA, INK)
                        .layers()
                        .get(0)
                        .stroke())
                .isNotNull();
    }
}
