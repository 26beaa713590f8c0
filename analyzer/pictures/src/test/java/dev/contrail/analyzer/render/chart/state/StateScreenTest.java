package dev.contrail.analyzer.render.chart.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a window tells of the place under the mouse is the value that is painted nearest to it. */
class StateScreenTest {
    private static final long MILLI = 1_000_000;
    private static final StatePlot PLOT = States.of(
            List.of(StateTraces.level("size", List.of("grow", "shrink"), 0, 10, 20, 30, 40, 30, 20, 10, 0)),
            StateOptions.defaults(),
            new Categories());
    private static final StateScreen SCREEN = StateScreen.of(PLOT, new ScreenView(PLOT.range(), 1200, Set.of()));

    private static int middle() {
        return SCREEN.height() / 2;
    }

    /** The height of a value's mark: where the window knows of it, in the middle of where it does. */
    private static int[] place(int point) {
        StatePoints points = PLOT.panels().get(0).points();
        int x = SCREEN.placeOf(points.timeAt(point));
        int[] known = IntStream.range(0, SCREEN.height())
                .filter(y -> time(x, y) == points.timeAt(point))
                .toArray();
        assertThat(known).as("places at x = %d that tell of value %d", x, point).isNotEmpty();
        return new int[] {x, (known[0] + known[known.length - 1]) / 2};
    }

    private static long time(int x, int y) {
        return SCREEN.at(x, y).map(Spot::time).map(TimeRange::startNanos).orElse(-1L);
    }

    @Test
    void at_betweenTwoValuesMarks_isTheNearerOne() {
        int[] fourth = place(3);
        int[] fifth = place(4);

        for (int i = 0; i <= 10; i++) {
            int x = fourth[0] + (fifth[0] - fourth[0]) * i / 10;
            int y = fourth[1] + (fifth[1] - fourth[1]) * i / 10;
            Optional<Spot> spot = SCREEN.at(x, y);
            if (spot.isPresent()) {
                long nearer = i < 5 ? 3 * MILLI : 4 * MILLI;
                assertThat(spot.get().time().startNanos())
                        .as("%d tenths of the way", i)
                        .isEqualTo(nearer);
            }
        }
        assertThat(SCREEN.at(fourth[0], fourth[1]).orElseThrow().lines()).contains("size = 30");
        assertThat(SCREEN.at(fifth[0], fifth[1]).orElseThrow().lines()).contains("size = 40");
    }

    /** Five values within a few pixels: each place tells of one, and going right tells of them in their order. */
    @Test
    void at_valuesThatStandClose_areToldInOrder() {
        double[] values = new double[2_000];
        StatePlot plot = States.of(
                List.of(StateTraces.level("size", List.of("grow", "shrink"), values)),
                StateOptions.defaults(),
                new Categories());
        StateScreen screen = StateScreen.of(plot, new ScreenView(plot.range(), 1200, Set.of()));
        int[] known = IntStream.range(0, screen.height())
                .filter(candidate -> screen.at(600, candidate).isPresent())
                .toArray();
        int y = (known[0] + known[known.length - 1]) / 2;

        for (int x = 300; x < 900; x++) {
            Spot spot = screen.at(x, y).orElseThrow();
            assertThat(Math.abs(screen.placeOf(spot.time().startNanos()) - x)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void at_farFromAnyValue_isNothing() {
        assertThat(SCREEN.at(place(4)[0], place(0)[1])).isEmpty();
        assertThat(SCREEN.at(2, middle())).isEmpty();
    }

    /** In a low window all panels are lower, to the half; in a very low one at least one is seen whole. */
    @Test
    void panels_inALowWindow_shrinkUntilTheyFit() {
        StatePlot plot = States.of(
                List.of(StateTraces.window("window.jfr", 10, 60, 3, 1)), StateOptions.defaults(), new Categories());
        int whole = StateScreen.of(plot, new ScreenView(plot.range(), 1000, Set.of()))
                .height();
        for (int window : new int[] {2 * whole, whole, whole * 8 / 10}) {
            int height = height(plot, window);
            assertThat(height).isLessThanOrEqualTo(Math.min(whole, window)).isGreaterThan(whole / 2);
        }
        assertThat(height(plot, whole / 3)).as("the half").isGreaterThan(whole / 3);
        assertThat(height(plot, whole / 4)).isLessThan(height(plot, whole / 3));
        assertThat(height(plot, 1))
                .as("room for each")
                .isGreaterThan(plot.panels().size() * 36);
    }

    private static int height(StatePlot plot, int window) {
        return StateScreen.of(plot, new ScreenView(plot.range(), 1000, window, Set.of()))
                .height();
    }
}
