package dev.contrail.analyzer.render.chart.state;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.ValueScale;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which panels stand where, how large they are, and what scales they share. */
class StateLayoutTest {
    private static StatePlot plot(Trace trace, StateOptions options) {
        return States.of(List.of(trace), options, new Categories());
    }

    private static StatePlot plot(Trace trace) {
        return plot(trace, StateOptions.defaults());
    }

    private static StatePlot level(List<String> actions, double... values) {
        return plot(StateTraces.level("size", actions, values));
    }

    /** A level, and a panel of its own for each of so many threads. */
    private static StatePlot threads(int number) {
        var traces = new StateTraces();
        for (int i = 0; i < 3 * number; i++) {
            traces.add("acme.Pool", List.of("idle"), i * 1_000L, 1 + i % number, "Pool", 1, i % 2 == 0 ? "a" : "b", i);
        }
        return plot(traces.named("threads.jfr"), StateOptions.defaults().withFacet("thread"));
    }

    private static List<List<String>> columns(int threads) {
        return StateGrid.of(List.of(threads(threads))).stream()
                .map(StateGrid::columns)
                .toList();
    }

    /** Four beside each other; more are put under each other, in lines as long as each other. */
    @Test
    void columns_ofManyFacets_areAtMostFour() {
        assertThat(columns(2)).containsExactly(List.of("worker-1", "worker-2"));
        assertThat(columns(4)).hasSize(1);
        assertThat(columns(5))
                .containsExactly(List.of("worker-1", "worker-2", "worker-3"), List.of("worker-4", "worker-5"));
        assertThat(columns(9)).extracting(List::size).containsExactly(3, 3, 3);
        assertThat(StateGrid.of(List.of(threads(5))))
                .extracting(StateGrid::widest)
                .containsExactly(3, 3);
    }

    @Test
    void columns_ofSeveralRuns_areTheRuns() {
        StatePlot one = level(List.of("grow", "shrink"), 1, 2);
        StatePlot none = plot(new StateTraces().named("empty.jfr"));

        List<StateGrid> grids = StateGrid.of(List.of(none, one));

        assertThat(grids).hasSize(1);
        assertThat(grids.get(0).columns()).containsExactly("empty.jfr", "level.jfr");
        assertThat(grids.get(0).rows()).hasSize(1);
        assertThat(grids.get(0).rows().get(0).places().get(0)).isEmpty();
        assertThat(grids.get(0).rows().get(0).places().get(1).map(StateGrid.Place::run))
                .isEqualTo(Optional.of(one));
        assertThat(grids.get(0).rows().get(0).first().measure()).isEqualTo("size");
    }

    private static int[] heights(StatePlot plot) {
        return StateBand.heights(StateGrid.of(List.of(plot)).get(0));
    }

    /** What there is most to see in is tall; levels beside it are low, and what never changes needs no room to do so. */
    @Test
    void heights_ofPanels_followFromWhatThereIsToSee() {
        var traces = new StateTraces();
        for (int i = 0; i < 20; i++) {
            traces.add(
                    "acme.Pool",
                    List.of("leased", "idle", "limit"),
                    i * 1_000L,
                    1,
                    "Pool",
                    1,
                    "a" + i % 2,
                    i % 4,
                    i,
                    30);
        }

        assertThat(heights(plot(traces.named("pool.jfr")))).containsExactly(420, 100, 36);
        assertThat(heights(level(List.of("grow", "shrink"), 1, 2, 3))).containsExactly(420);
        assertThat(heights(level(List.of(), 1, 2, 3))).as("a line").containsExactly(180);
        assertThat(heights(level(List.of(), 2, 2, 2)))
                .as("there is nothing else")
                .containsExactly(180);
        assertThat(heights(threads(2))).as("beside another").containsExactly(300);
    }

    /** A heading over the measure's name over the panel; columns are as wide as each other, with a gap between them. */
    @Test
    void placed_panels_standInRowsAndColumns() {
        StatePlot plot = threads(2);
        StateGrid grid = StateGrid.of(List.of(plot)).get(0);
        var band = new StateBand(grid, new StateScales(List.of(plot)), 50);

        List<StateBand.Placed> placed = band.placed();

        assertThat(placed).extracting(StateBand.Placed::left).containsExactly(50, 50 + 560 + 16);
        assertThat(placed).extracting(StateBand.Placed::top).containsExactly(24 + 20, 24 + 20);
        assertThat(band.width()).isEqualTo(50 + 2 * (560 + 16));
        assertThat(band.height()).isEqualTo(24 + 20 + 300 + 40);
        StateBand.Placed first = placed.get(0);
        assertThat(first.contains(50, 44)).isTrue();
        assertThat(first.contains(610, 344)).isTrue();
        assertThat(first.contains(49, 44)).isFalse();
        assertThat(first.contains(50, 43)).isFalse();
        assertThat(first.contains(611, 44)).isFalse();
        assertThat(first.contains(50, 345)).isFalse();
        assertThat(StateBand.panelWidth(grid, 50, 1_050)).isEqualTo(500 - 16);
        assertThat(StateBand.panelWidth(grid, 50, 300))
                .as("no narrower than that")
                .isEqualTo(120);
    }

    @Test
    void placed_rows_areApartByANameAndAGap() {
        StatePlot plot = plot(StateTraces.window("window.jfr", 4, 12, 3, 1));
        StateGrid grid = StateGrid.of(List.of(plot)).get(0);
        int[] heights = StateBand.heights(grid);
        var band = new StateBand(grid, new StateScales(List.of(plot)), 50);

        List<StateBand.Placed> placed = band.placed();

        int top = 20;
        for (int row = 0; row < heights.length; row++) {
            assertThat(placed.get(row).top()).isEqualTo(top);
            top += heights[row] + 12 + 20;
        }
        assertThat(band.height()).isEqualTo(top - 12 - 20 + 40);
    }

    /** Panels that fit are whole; else all shrink in the same measure, to the half, and further only for the highest. */
    @Test
    void heights_inAWindow_areSuchThatPanelsFit() {
        StatePlot plot = level(List.of("grow", "shrink"), 1, 2, 3);
        List<StateGrid> grids = StateGrid.of(List.of(plot));
        int around = StateBand.around(grids.get(0));

        assertThat(around).isEqualTo(20 + 40);
        assertThat(shrunk(grids, around + 500)).containsExactly(420);
        assertThat(shrunk(grids, around + 420)).containsExactly(420);
        assertThat(shrunk(grids, around + 300)).containsExactly(300);
        assertThat(shrunk(grids, around + 100)).containsExactly(100);
        assertThat(shrunk(grids, 0)).as("it shows a course at least").containsExactly(36);
    }

    @Test
    void heights_ofSeveralPanelsInALowWindow_areTheHalfAtLeast() {
        StatePlot plot = plot(StateTraces.window("window.jfr", 4, 12, 3, 1));
        List<StateGrid> grids = StateGrid.of(List.of(plot));
        int[] whole = StateBand.heights(grids.get(0));
        int half = IntStream.of(whole).sum() / 2 + StateBand.around(grids.get(0));

        assertThat(shrunk(grids, half))
                .containsExactly(IntStream.of(whole).map(h -> h / 2).toArray());
        assertThat(shrunk(grids, half - 100))
                .containsExactly(IntStream.of(whole).map(h -> h / 2).toArray());
        assertThat(shrunk(grids, 200)[0]).as("one is seen whole").isEqualTo(200 - 60);
    }

    private static int[] shrunk(List<StateGrid> grids, int room) {
        return new PanelHeights(grids, room).of(grids.get(0));
    }

    private static List<Long> kept(StatePlot plot, long from, long to, Set<String> hidden) {
        var points = StateZoom.of(plot, new ScreenView(new TimeRange(from, to), 1_000, hidden))
                .panels()
                .get(0)
                .points();
        var times = new ArrayList<Long>();
        for (int point = 0; point < points.size(); point++) {
            times.add(points.timeAt(point) / MILLI);
        }
        return times;
    }

    /** What is in the view, its edges included, with the value before and the value after it. */
    @Test
    void zoom_ofALevel_keepsAValueOnEitherSide() {
        StatePlot plot = level(List.of("grow", "shrink"), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

        assertThat(kept(plot, 3 * MILLI, 6 * MILLI, Set.of())).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(kept(plot, 3 * MILLI + 1, 6 * MILLI - 1, Set.of())).containsExactly(3L, 4L, 5L, 6L);
        assertThat(kept(plot, 0, 20 * MILLI, Set.of())).hasSize(10);
        assertThat(kept(plot, 20 * MILLI, 30 * MILLI, Set.of())).containsExactly(9L);
        assertThat(kept(plot, 3 * MILLI, 6 * MILLI, Set.of("grow"))).containsExactly(1L, 3L, 5L, 7L);
    }

    /** Each instance has a line of its own, and so neighbours of its own. */
    @Test
    void zoom_ofSeveralInstances_keepsTheNeighboursOfEach() {
        var traces = new StateTraces();
        for (int i = 0; i < 12; i++) {
            traces.add("acme.Pool", List.of("idle"), i * 1_000L, 1, "Pool", 1 + i % 2, i % 3 == 0 ? "a" : "b", i);
        }
        StatePlot plot = plot(traces.named("pools.jfr"), StateOptions.defaults().withColor("subject"));

        assertThat(kept(plot, 5 * MILLI, 6 * MILLI, Set.of())).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
    }

    /** The scale stays that of all values; how many there are is what is left. */
    @Test
    void zoom_keepsTheScale() {
        StatePlot plot = level(List.of("grow", "shrink"), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        StatePlot zoomed = StateZoom.of(plot, new ScreenView(new TimeRange(3 * MILLI, 6 * MILLI), 1_000, Set.of()));

        assertThat(zoomed.panels().get(0).finite()).isEqualTo(6);
        ValueScale all =
                new StateScales(List.of(plot)).values(List.of(plot.panels().get(0)));
        assertThat(new StateScales(List.of(zoomed))
                        .values(List.of(zoomed.panels().get(0))))
                .isEqualTo(all);
    }

    /** A fiftieth is free on either side. */
    @Test
    void window_ofARun_isWiderThanItByAMargin() {
        StatePlot plot = level(List.of(), 1, 2, 3, 4, 5, 6);
        StatePlot instant = level(List.of(), 1);

        assertThat(new StateScales(List.of(plot)).window(plot))
                .isEqualTo(new TimeRange(-MILLI / 10, 5 * MILLI + MILLI / 10));
        assertThat(new StateScales(List.of(instant)).window(instant).durationNanos())
                .as("a millisecond and its margins")
                .isEqualTo(MILLI + 2 * MILLI / 50);
        var zoom = new TimeRange(MILLI, 2 * MILLI);
        assertThat(new StateScales(List.of(plot), zoom).window(plot)).isEqualTo(zoom);
    }

    /** Up to five times as long, and the shorter run is drawn on the time of the longer one. */
    @Test
    void time_ofRunsOfDifferentLength_isSharedUpToAFactorOfFive() {
        StatePlot brief = level(List.of(), 1, 2);
        StatePlot five = level(List.of(), 1, 2, 3, 4, 5, 6);
        StatePlot six = level(List.of(), 1, 2, 3, 4, 5, 6, 7);
        var shared = new StateScales(List.of(brief, five));
        var apart = new StateScales(List.of(brief, six));

        assertThat(shared.oneTimeScale()).isTrue();
        assertThat(shared.window(brief)).isEqualTo(shared.window(five));
        assertThat(apart.oneTimeScale()).isFalse();
        assertThat(apart.window(brief).durationNanos()).isEqualTo(MILLI + 2 * MILLI / 50);
    }

    /** What should hold is seen, too, unless the values would have less than half of the height then. */
    @Test
    void values_withAnAssertedBound_haveItOnTheirScaleWhereItIsNear() {
        assertThat(asserted("size <= 10").contains(10)).isTrue();
        assertThat(asserted("size <= 16").contains(16))
                .as("as far away as they are apart")
                .isTrue();
        assertThat(asserted("size <= 17").contains(17)).isFalse();
        assertThat(asserted("size >= -5").contains(-5)).isTrue();
        assertThat(asserted("size >= -6").contains(-6)).isFalse();
    }

    /** From 2 to 9. */
    private static ValueScale asserted(String assertion) {
        StatePlot plot = plot(
                StateTraces.level("size", List.of("a", "b"), 2, 3, 9),
                StateOptions.defaults().withAssertions(assertion));
        return new StateScales(List.of(plot)).values(plot.panels());
    }
}
