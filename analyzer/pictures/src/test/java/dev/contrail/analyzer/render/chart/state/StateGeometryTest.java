package dev.contrail.analyzer.render.chart.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.render.chart.seen.Scale;
import dev.contrail.analyzer.trace.Trace;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A state plot's SVG, read as a person reads it, has each value at its time and height. */
class StateGeometryTest {
    /** Half the height of a mark: the middle of a triangle's box is not where it points at. */
    private static final double MARK = 2.5;

    static IntStream moreSeeds() {
        return IntStream.range(2, 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void picture_ofRandomLevels_hasEachValueAtItsPlace(int seed) throws Exception {
        var random = new Random(seed);
        double[] values = random.doubles(40, -20, 200).toArray();

        assertValuesStandWhereTheyAre(StateTraces.level("size", List.of("grow", "shrink", "rejected"), values));
    }

    @ParameterizedTest
    @Tag("large")
    @MethodSource("moreSeeds")
    void picture_ofMoreRandomLevels_hasEachValueAtItsPlace(int seed) throws Exception {
        picture_ofRandomLevels_hasEachValueAtItsPlace(seed);
    }

    @ParameterizedTest
    @Tag("large")
    @ValueSource(strings = {"sliding-window-10", "sliding-window-1000", "sliding-window-none", "orders-buggy"})
    void picture_ofASample_isReadable(String sample) throws Exception {
        Trace trace = TestRecordings.read(Path.of("../../recordings/samples", sample + ".jfr"));

        Rules.assertReadable(drawing(plot(trace)));
    }

    private static StatePlot plot(Trace trace) {
        return States.of(List.of(trace), StateOptions.defaults(), new Categories());
    }

    private static Drawing drawing(StatePlot plot) throws Exception {
        return Drawing.of(StatePlotPicture.of(List.of(plot)));
    }

    /** One panel, a value per millisecond. */
    private static void assertValuesStandWhereTheyAre(Trace trace) throws Exception {
        StatePlot plot = plot(trace);
        Drawing drawing = drawing(plot);
        Rules.assertReadable(drawing);
        Rectangle2D panel = panel(drawing);
        Scale time = Scale.under(drawing, ticksUnder(drawing, panel));
        Scale height = Scale.beside(drawing, panel.getMinX());
        StatePoints points = plot.panels().get(0).points();
        for (int point = 0; point < points.size(); point++) {
            double x = time.placeOf((points.timeAt(point) - plot.range().startNanos()) / 1e6);
            double y = height.placeOf(points.valueAt(point));
            Color color =
                    Palette.color(plot.series().get(points.seriesAt(point)).color());
            assertThat(Rules.painted(drawing, color))
                    .as("%s at %.1f, %.1f", points.valueAt(point), x, y)
                    .anyMatch(mark -> Math.abs(mark.getCenterX() - x) <= 1 && Math.abs(mark.getCenterY() - y) <= MARK);
        }
    }

    /** The largest box with an outline only. */
    private static Rectangle2D panel(Drawing drawing) {
        return drawing.marks().stream()
                .filter(mark -> mark.fill() == null && mark.box().getHeight() > 40)
                .map(Drawing.Mark::box)
                .reduce((a, b) -> a.getWidth() * a.getHeight() >= b.getWidth() * b.getHeight() ? a : b)
                .orElseThrow();
    }

    private static double ticksUnder(Drawing drawing, Rectangle2D panel) {
        return drawing.words().stream()
                .mapToDouble(words -> words.box().getCenterY())
                .filter(y -> y > panel.getMaxY())
                .min()
                .orElseThrow();
    }

    /** A hundred values at one place, one at another: where more are, the colour is stronger, and one alone is seen. */
    @Test
    void density_ofManyValues_isStrongestWhereMostAre() throws Exception {
        var traces = new StateTraces();
        for (int i = 0; i < 40_000; i++) {
            boolean often = i % 40 != 0;
            traces.add("acme.Level", List.of("size"), i, 1, "Pool", 1, i % 2 == 0 ? "grow" : "shrink", often ? 10 : 40);
        }
        StatePlot plot = plot(traces.named("dense.jfr"));
        Drawing drawing = drawing(plot);
        Rectangle2D panel = panel(drawing);
        Scale height = Scale.beside(drawing, panel.getMinX());

        List<Color> often = colorsAt(drawing, panel, height.placeOf(10));
        List<Color> seldom = colorsAt(drawing, panel, height.placeOf(40));

        assertThat(often).isNotEmpty();
        assertThat(seldom).isNotEmpty();
        assertThat(often.stream().mapToInt(StateGeometryTest::darkness).min().orElseThrow())
                .isGreaterThan(seldom.stream()
                        .mapToInt(StateGeometryTest::darkness)
                        .max()
                        .orElseThrow());
    }

    private static List<Color> colorsAt(Drawing drawing, Rectangle2D panel, double y) {
        var colors = new ArrayList<Color>();
        for (Drawing.Mark mark : drawing.marks()) {
            Color fill = mark.fill();
            if (fill != null && darkness(fill) > 0) {
                Rules.parts(mark).stream()
                        .filter(part -> panel.contains(part.getCenterX(), part.getCenterY()))
                        .filter(part -> part.getMinY() - 1 <= y && y <= part.getMaxY() + 1)
                        .filter(part -> part.getHeight() <= 3)
                        .forEach(part -> colors.add(fill));
            }
        }
        return colors;
    }

    private static int darkness(Color color) {
        return 3 * 255 - color.getRed() - color.getGreen() - color.getBlue();
    }
}
