package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.ActionTraces.START;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.CHART;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.SCREEN;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.UPLOAD;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.WIDTH;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.chart;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.color;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.screen;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.seen;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.stripe;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.timeName;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.x;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A window of lanes tells of each place what is painted there, and of each instant where it is. */
class LaneScreenTest {
    private static List<Rectangle2D> bars(LaneScreen screen, String action, Rectangle2D stripe) throws Exception {
        int color = screen == SCREEN ? color(CHART, action) : new Categories().colorOf(action);
        return Rules.filled(seen(screen), Palette.color(color)).stream()
                .filter(bar -> stripe.contains(bar.getCenterX(), bar.getCenterY()))
                .toList();
    }

    private static Optional<List<String>> told(LaneScreen screen, int x, double y) {
        return screen.at(x, (int) y).map(Spot::lines);
    }

    @Test
    void at_aSpan_tellsWhatWasDoneToWhatHowLongWhenAndByWhom() throws Exception {
        int lane = (int) stripe(SCREEN, "worker-2").getCenterY();

        Spot spot = SCREEN.at(x(SCREEN, 25), lane).orElseThrow();

        assertThat(spot.lines())
                .containsExactly("upload part-2", "50 ms, 0 ns after the first event", "by worker-2 with queue#1");
        assertThat(spot.time()).isEqualTo(new TimeRange(START, START + 50 * MILLI));
        assertThat(spot.single()).isTrue();
    }

    @Test
    void at_anInstant_tellsThatItHasNoDuration() throws Exception {
        double lane = stripe(SCREEN, "worker-1").getMinY() + 5;

        assertThat(told(SCREEN, x(SCREEN, 80), lane))
                .contains(List.of(
                        "take part-3", "at an instant, 80 ms after the first event", "by worker-1 with queue#1"));
    }

    /** Each pixel of a bar is its span, the pixel before it and the one after it are not. */
    @Test
    void at_theEdgesOfABar_isWhatIsPaintedThere() throws Exception {
        Rectangle2D stripe = stripe(SCREEN, "worker-1");
        Rectangle2D bar = bars(SCREEN, UPLOAD, stripe).get(0);

        for (int x = 0; x < SCREEN.width(); x++) {
            boolean inside = bar.getMinX() <= x && x < bar.getMaxX();
            assertThat(told(SCREEN, x, bar.getMinY()).filter(lines -> lines.contains("upload part-1")))
                    .as("%d pixels after the bar's start", x - (int) bar.getMinX())
                    .matches(found -> found.isPresent() == inside);
        }
    }

    /** What is done within something else has a row under it. */
    @Test
    void at_nestedSpans_tellsOfTheOneWhoseRowItIs() throws Exception {
        Rectangle2D stripe = stripe(SCREEN, "worker-1");
        Rectangle2D outer = bars(SCREEN, UPLOAD, stripe).get(0);
        Rectangle2D inner = bars(SCREEN, "sign", stripe).get(0);
        int x = x(SCREEN, 35);

        assertThat(inner.getMinY()).isGreaterThanOrEqualTo(outer.getMaxY());
        for (int y = 0; y < SCREEN.height(); y++) {
            Optional<String> action = told(SCREEN, x, y).map(lines -> lines.get(0));
            if (outer.getMinY() <= y && y < outer.getMaxY()) {
                assertThat(action).contains("upload part-1");
            } else if (inner.getMinY() <= y && y < inner.getMaxY()) {
                assertThat(action).contains("sign");
            } else if (y < stripe.getMinY() || y >= stripe.getMaxY() + 1 && y < stripe.getMaxY() + 4) {
                assertThat(action).as("at y = %d", y).isNotEqualTo(Optional.of("sign"));
            }
        }
    }

    @Test
    void at_whereNothingWasDone_isNothing() throws Exception {
        Rectangle2D stripe = stripe(SCREEN, "worker-1");

        assertThat(SCREEN.at(x(SCREEN, 10), (int) stripe.getCenterY())).isEmpty();
        assertThat(SCREEN.at(x(SCREEN, 0) - 1, (int) stripe.getCenterY())).isEmpty();
        assertThat(SCREEN.at(x(SCREEN, 100), (int) stripe(SCREEN, "worker-2").getCenterY()))
                .isEmpty();
        assertThat(SCREEN.at(x(SCREEN, 99.5), (int) stripe(SCREEN, "worker-2").getCenterY()))
                .isPresent();
        assertThat(SCREEN.at(x(SCREEN, 40), (int) stripe.getMinY() - 2)).isEmpty();
        assertThat(SCREEN.at(x(SCREEN, 40), SCREEN.height() - 20)).isEmpty();
    }

    /** Forty short things in a pixel: the rarest is in front, and its time is that of the pixel. */
    @Test
    void at_aPixelOfSeveral_tellsTheOneInFrontAndHowToSeeTheOthers() throws Exception {
        var traces = new ActionTraces()
                .add("worker-2", "wait", 0, 100 * MILLI)
                .add("worker-1", "sign", 50 * MILLI + 350, 1, null);
        for (int i = 0; i < 40; i++) {
            traces.add("worker-1", UPLOAD, 50 * MILLI + i * 100L, 20, null);
        }
        LaneScreen screen = screen(chart(traces), 0, 100, Set.of());
        int x = screen.timeAt(x(screen, 50), 0) > START + 50 * MILLI ? x(screen, 50) - 1 : x(screen, 50);

        Spot spot = screen.at(x, (int) stripe(screen, "worker-1").getCenterY()).orElseThrow();

        long pixel = screen.timeAt(x + 1, 0) - screen.timeAt(x, 0);
        assertThat(spot.single()).isFalse();
        assertThat(spot.lines().get(0)).isEqualTo("sign and others");
        assertThat(spot.lines().get(1)).matches("within 1\\d\\d µs, 50.* ms after the first event");
        assertThat(spot.lines().get(2)).isEqualTo("by worker-1; zoom in to tell them apart");
        assertThat(spot.time().startNanos()).isBetween(screen.timeAt(x, 0) - 2, screen.timeAt(x, 0) + 2);
        assertThat(spot.time().durationNanos()).isBetween(pixel, pixel + 3);
        assertThat(screen.omissions()).extracting(Omission::kind).contains(Omission.Kind.FOLDED);
    }

    @Test
    void legendAt_anEntry_isItsName() throws Exception {
        Rectangle2D name = seen(SCREEN).words(UPLOAD).box();

        assertThat(SCREEN.legendAt((int) name.getCenterX(), (int) name.getCenterY()))
                .contains(UPLOAD);
        assertThat(SCREEN.legendAt((int) name.getMinX() - 12, (int) name.getCenterY()))
                .as("its colour")
                .contains(UPLOAD);
        assertThat(SCREEN.legendAt((int) name.getCenterX(), (int) name.getCenterY() - 20))
                .isEmpty();
        assertThat(SCREEN.legendAt((int) name.getCenterX(), (int) name.getCenterY() + 20))
                .isEmpty();
        assertThat(SCREEN.legendAt(2, (int) name.getCenterY())).isEmpty();
        assertThat(SCREEN.legendAt(WIDTH - 20, (int) name.getCenterY())).isEmpty();
    }

    /** Places and instants say the same of each other, and beside the lanes the nearest edge. */
    @Test
    void timeAt_aPlace_isWhatIsPlacedThere() {
        long pixel = SCREEN.timeAt(x(SCREEN, 50) + 1, 0) - SCREEN.timeAt(x(SCREEN, 50), 0);

        for (int millis = 0; millis <= 100; millis += 5) {
            assertThat(SCREEN.timeAt(x(SCREEN, millis), 0) - START)
                    .isBetween(millis * MILLI - pixel, millis * MILLI + pixel);
        }
        assertThat(SCREEN.timeAt(0, 0)).isEqualTo(START);
        assertThat(SCREEN.timeAt(WIDTH, 0)).isEqualTo(START + 100 * MILLI);
    }

    @Test
    void placeOf_theStartAndTheEnd_areTheEdgesOfTheLanes() throws Exception {
        Rectangle2D stripe = stripe(SCREEN, "worker-1");

        assertThat((double) x(SCREEN, 0)).isEqualTo(stripe.getMinX());
        assertThat((double) x(SCREEN, 100)).isEqualTo(stripe.getMaxX());
        assertThat(x(SCREEN, 150)).as("outside").isGreaterThan(WIDTH);
    }

    @Test
    void size_isTheWindowsWidthAndAsHighAsItsLanes() throws Exception {
        Drawing drawing = seen(SCREEN);

        assertThat(SCREEN.width()).isEqualTo(WIDTH);
        assertThat(drawing.words(timeName(drawing)).box().getMaxY())
                .isBetween(SCREEN.height() - 24.0, (double) SCREEN.height());
        assertThat(drawing.words("2 threads · 5 actions in 100 ms").box().getMinY())
                .isBetween(8.0, 24.0);
    }

    /** The foot that stays in sight is the time axis, and nothing else. */
    @Test
    void stickyFoot_holdsTheTimeAxis() throws Exception {
        Drawing drawing = seen(SCREEN);
        int top = SCREEN.height() - SCREEN.stickyFoot();

        assertThat(drawing.words("50").box().getMinY()).isGreaterThanOrEqualTo(top);
        assertThat(drawing.words(timeName(drawing)).box().getMinY()).isGreaterThan(top);
        assertThat(drawing.marks())
                .filteredOn(mark -> mark.box().getMinY() > top)
                .isEmpty();
        assertThat(SCREEN.stickyHeight()).isZero();
        assertThat(SCREEN.timeRunsDown()).isFalse();
    }
}
