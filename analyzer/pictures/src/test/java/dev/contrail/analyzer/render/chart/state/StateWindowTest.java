package dev.contrail.analyzer.render.chart.state;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A window of state plots knows what is where, and draws a stretch of time and what is not hidden. */
class StateWindowTest {
    private static final int WIDTH = 1_000;
    private static final Color QUIET = new Color(0xB1BAC4);

    /** Ten values a millisecond apart, of two actions in turn. */
    private static final StatePlot PLOT =
            plot(StateTraces.level("size", List.of("grow", "shrink"), 0, 10, 20, 30, 40, 50, 60, 70, 80, 90));

    private static final StateScreen SCREEN = screen(PLOT, 0, 9 * MILLI, Set.of());

    private static StatePlot plot(Trace trace) {
        return States.of(List.of(trace), StateOptions.defaults(), new Categories());
    }

    private static StateScreen screen(StatePlot plot, long from, long to, Set<String> hidden) {
        return StateScreen.of(plot, new ScreenView(new TimeRange(from, to), WIDTH, hidden));
    }

    private static Drawing seen(StateScreen screen) throws Exception {
        Drawing drawing = Drawing.of(screen);
        Rules.assertReadable(drawing);
        return drawing;
    }

    /** The frames around panels, from left to right. */
    private static List<Rectangle2D> frames(StateScreen screen) throws Exception {
        return Drawing.of(screen).marks().stream()
                .filter(mark -> mark.fill() == null && Theme.RULE.equals(mark.stroke()))
                .map(Drawing.Mark::box)
                .filter(box -> box.getHeight() > 30 && box.getWidth() > 30)
                .sorted(Comparator.comparingDouble(Rectangle2D::getMinX))
                .toList();
    }

    private static Color color(String action) {
        return Palette.color(PLOT.series().stream()
                .filter(series -> series.name().equals(action))
                .findFirst()
                .orElseThrow()
                .color());
    }

    /** The heights at which a window tells of a value. */
    private static int[] heights(StateScreen screen, long nanos) {
        int x = screen.placeOf(nanos);
        return IntStream.range(0, screen.height())
                .filter(y -> screen.at(x, y)
                        .filter(spot -> spot.time().startNanos() == nanos)
                        .isPresent())
                .toArray();
    }

    @Test
    void at_aMark_tellsItsValueItsActionWhoseAndWhen() {
        int[] known = heights(SCREEN, 3 * MILLI);
        int x = SCREEN.placeOf(3 * MILLI);

        Spot spot = SCREEN.at(x, known[known.length / 2]).orElseThrow();

        assertThat(spot.lines()).startsWith("size = 30", "shrink").endsWith("3 ms after the first event");
        assertThat(spot.lines().get(2)).startsWith("of Pool");
        assertThat(spot.time()).isEqualTo(new TimeRange(3 * MILLI, 3 * MILLI));
        assertThat(spot.single()).isTrue();
    }

    /** Seven pixels away in any direction it is still told, nine pixels away it is not. */
    @Test
    void at_placesNearAMark_isItsValue() {
        int[] known = heights(SCREEN, 5 * MILLI);
        int x = SCREEN.placeOf(5 * MILLI);
        int y = (known[0] + known[known.length - 1]) / 2;

        assertThat(known.length).isBetween(14, 16);
        assertThat(SCREEN.at(x - 6, y)).isPresent();
        assertThat(SCREEN.at(x + 6, y)).isPresent();
        assertThat(SCREEN.at(x - 9, y)).isEmpty();
        assertThat(SCREEN.at(x + 9, y)).isEmpty();
        assertThat(SCREEN.at(x + 6, y + 6)).as("across a corner").isEmpty();
    }

    @Test
    void placeOf_theViewsEnds_areThePanelsEdges() throws Exception {
        Rectangle2D frame = frames(SCREEN).get(0);

        assertThat((double) SCREEN.placeOf(0)).isBetween(frame.getMinX() - 1, frame.getMinX() + 1);
        assertThat((double) SCREEN.placeOf(9 * MILLI)).isBetween(frame.getMaxX() - 1, frame.getMaxX() + 1);
        assertThat(SCREEN.placeOf(18 * MILLI)).isGreaterThan(WIDTH);
    }

    @Test
    void timeAt_aPlace_isWhatIsPlacedThere() {
        long pixel = SCREEN.timeAt(501, 0) - SCREEN.timeAt(500, 0);

        for (long nanos = 0; nanos <= 9 * MILLI; nanos += MILLI) {
            assertThat(SCREEN.timeAt(SCREEN.placeOf(nanos), 0)).isBetween(nanos - pixel, nanos + pixel);
        }
        assertThat(SCREEN.timeAt(0, 0)).isZero();
        assertThat(SCREEN.timeAt(WIDTH - 1, 0)).isEqualTo(9 * MILLI);
    }

    /** Two pools: each panel has all of the time. */
    @Test
    void timeAt_panelsSideBySide_isTheTimeOfTheOneUnderThePlace() throws Exception {
        var traces = new StateTraces();
        for (int i = 0; i < 10; i++) {
            traces.add("acme.Pool", List.of("idle"), i * 1_000L, 1, "Pool", 1 + i % 2, i % 3 == 0 ? "lend" : "back", i);
        }
        StatePlot pools = States.of(
                List.of(traces.named("pools.jfr")), StateOptions.defaults().withFacet("subject"), new Categories());
        StateScreen screen = screen(pools, 0, 9 * MILLI, Set.of());
        List<Rectangle2D> frames = frames(screen);

        assertThat(frames).hasSize(2);
        for (Rectangle2D frame : frames) {
            long pixel = (long) (9 * MILLI / frame.getWidth()) + 1;
            assertThat(screen.timeAt((int) frame.getMinX(), 0)).isBetween(0L, pixel);
            assertThat(screen.timeAt((int) frame.getCenterX(), 0))
                    .isBetween(9 * MILLI / 2 - pixel, 9 * MILLI / 2 + pixel);
            assertThat(screen.timeAt((int) frame.getMaxX(), 0)).isBetween(9 * MILLI - pixel, 9 * MILLI);
        }
        assertThat(screen.placeOf(0)).as("the first one's").isEqualTo((int)
                frames.get(0).getMinX());
    }

    @Test
    void legendAt_anEntry_isItsName() throws Exception {
        Rectangle2D name = seen(SCREEN).words("grow").box();
        int y = (int) name.getCenterY();

        assertThat(SCREEN.legendAt((int) name.getCenterX(), y)).contains("grow");
        assertThat(SCREEN.legendAt((int) name.getMinX() - 12, y)).as("its mark").contains("grow");
        assertThat(SCREEN.legendAt((int) name.getCenterX(), y + 20)).isEmpty();
        assertThat(SCREEN.legendAt(WIDTH - 20, y)).isEmpty();
    }

    /** Hidden: grey in the legend, and nowhere else; what is not hidden has its colour. */
    @Test
    void hidden_action_isGreyInTheLegendAndInNoPanel() throws Exception {
        StateScreen screen = screen(PLOT, 0, 9 * MILLI, Set.of("grow"));
        Drawing drawing = seen(screen);

        assertThat(Rules.painted(drawing, color("grow"))).isEmpty();
        assertThat(Rules.painted(drawing, color("shrink"))).hasSize(1 + 5);
        assertThat(drawing.words("grow").ink()).isEqualTo(Theme.INK_SOFT);
        assertThat(drawing.words("shrink").ink()).isEqualTo(Theme.INK);
        assertThat(heights(screen, 4 * MILLI)).isEmpty();
        assertThat(heights(screen, 5 * MILLI)).isNotEmpty();
    }

    /** A level goes on to the edges: the last value before the view and the first after it are there for that. */
    @Test
    void zoomed_level_goesFromEdgeToEdge() throws Exception {
        StateScreen screen = screen(PLOT, 2_500_000, 4_500_000, Set.of());
        Rectangle2D frame = frames(screen).get(0);

        Rectangle2D line = Rules.painted(seen(screen), QUIET).get(0);
        assertThat(line.getMinX()).isLessThanOrEqualTo(frame.getMinX());
        assertThat(line.getMaxX()).isGreaterThanOrEqualTo(frame.getMaxX());
        assertThat(heights(screen, 3 * MILLI)).isNotEmpty();
        assertThat(seen(screen).words()).extracting(Drawing.Words::text).contains("90", "0");
    }

    /** The foot that stays in sight is the time axis: its numbers and its name, and no panel. */
    @Test
    void stickyFoot_holdsTheTimeAxis() throws Exception {
        Drawing drawing = seen(SCREEN);
        int top = SCREEN.height() - SCREEN.stickyFoot();

        assertThat(frames(SCREEN).get(0).getMaxY()).isBetween(top - 1.0, top + 1.0);
        assertThat(drawing.words(timeName(drawing)).box().getMinY()).isGreaterThan(top);
        assertThat(SCREEN.stickyHeight()).isZero();
        assertThat(SCREEN.timeRunsDown()).isFalse();
        assertThat(SCREEN.width()).isEqualTo(WIDTH);
    }

    private static String timeName(Drawing drawing) {
        return drawing.words().stream()
                .map(Drawing.Words::text)
                .filter(text -> text.startsWith("time ("))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void omissions_areThoseOfThePlotAndOfTheLegend() {
        double[] values = IntStream.range(0, 60).mapToDouble(i -> i).toArray();
        values[7] = Double.NaN;
        List<String> actions =
                IntStream.range(0, 50).mapToObj(i -> "action-" + i).toList();
        StatePlot plot = plot(StateTraces.level("size", actions, values));

        assertThat(screen(plot, 0, 59 * MILLI, Set.of()).omissions())
                .extracting(Omission::text)
                .contains("10 more names of colours in the legend", "NaN or infinite values of size: 1");
    }
}
