package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.CHART;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.UPLOAD;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.chart;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.color;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.screen;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.seen;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.stripe;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.timeName;
import static dev.contrail.analyzer.render.chart.lanes.LaneWindows.x;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A window of lanes shows a stretch of time, and what is not hidden. */
class LaneViewTest {
    /** What is hidden is grey in the legend, is drawn nowhere, and makes no room for others. */
    @Test
    void hidden_action_isAnEmptyBoxInTheLegendAndInNoLane() throws Exception {
        LaneScreen screen = screen(CHART, 0, 100, Set.of(UPLOAD));
        Drawing drawing = seen(screen);

        Color color = Palette.color(color(CHART, UPLOAD));
        assertThat(Rules.filled(drawing, color))
                .as("outside of what tells how many were at it at once")
                .noneMatch(box -> box.getMaxY()
                        < drawing.words("upload at once, max 2").box().getMinY());
        assertThat(drawing.words(UPLOAD).ink()).isEqualTo(Theme.INK_SOFT);
        assertThat(drawing.words("sign").ink()).isEqualTo(Theme.INK);
        Rectangle2D name = drawing.words(UPLOAD).box();
        assertThat(drawing.marks())
                .filteredOn(mark -> Theme.RULE.equals(mark.stroke()) && mark.fill() == null)
                .anyMatch(mark -> mark.box().getWidth() == 11
                        && mark.box().getHeight() == 11
                        && mark.box().getMaxX() < name.getMinX()
                        && name.getMinX() - mark.box().getMaxX() < 8);
        assertThat(screen.at(x(screen, 25), (int) stripe(screen, "worker-2").getCenterY()))
                .isEmpty();
    }

    /** A view within a span: it goes from edge to edge, and what was before or after is not there. */
    @Test
    void zoomed_spanBeyondBothEdges_fillsItsLane() throws Exception {
        LaneScreen screen = screen(CHART, 22, 28, Set.of());
        Rectangle2D stripe = stripe(screen, "worker-2");

        List<Rectangle2D> bars = Rules.filled(seen(screen), Palette.color(color(CHART, UPLOAD))).stream()
                .filter(bar -> stripe.contains(bar.getCenterX(), bar.getCenterY()))
                .toList();

        assertThat(bars).hasSize(1);
        assertThat(bars.get(0).getMinX()).isEqualTo(stripe.getMinX());
        assertThat(bars.get(0).getMaxX()).isEqualTo(stripe.getMaxX());
        assertThat(screen.at(x(screen, 27), (int) stripe(screen, "worker-1").getMaxY() - 6))
                .as("signing is later")
                .isEmpty();
        assertThat(seen(screen).words()).extracting(Drawing.Words::text).contains("22", "25", "28");
    }

    /** A view that goes on after the recording says where that ended. */
    @Test
    void view_beyondTheEnd_saysWhereTheRunEnds() throws Exception {
        LaneScreen screen = screen(CHART, 0, 200, Set.of());
        Rectangle2D stripe = stripe(screen, "worker-1");
        Rectangle2D words = seen(screen).words("ends here").box();

        assertThat(stripe.getMaxX()).isEqualTo((double) x(screen, 100));
        assertThat(words.getMinX() - stripe.getMaxX()).isBetween(2.0, 8.0);
        assertThat(words.getMinY()).isBetween(stripe.getMinY() - 4, stripe.getMinY() + 8);
        assertThat(IntStream.of(100, 103, 106).filter(end -> tellsOfItsEnd(end)).toArray())
                .as("no room to say so, and nothing to say")
                .isEmpty();
    }

    private static boolean tellsOfItsEnd(int end) {
        try {
            return seen(screen(CHART, 0, end, Set.of())).words().stream()
                    .anyMatch(words -> words.text().equals("ends here"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A view of a tenth of a second with an instant in it: the axis is one of milliseconds. */
    @Test
    void view_muchLongerThanWhatHappened_hasAnAxisOfItsOwnLength() throws Exception {
        LaneScreen screen = screen(chart(new ActionTraces().add("worker-1", "take", 30 * MILLI, 0)), 0, 100, Set.of());

        assertThat(timeName(seen(screen))).isEqualTo("time (ms) since the first event");
    }

    @Test
    void names_long_areCutSoThatTheLanesHaveRoom() throws Exception {
        String name = "a-thread-with-a-name-".repeat(20);
        LaneScreen screen = screen(chart(new ActionTraces().add(name, UPLOAD, 0, 100 * MILLI)), 0, 100, Set.of());

        assertThat(x(screen, 0)).isBetween(180, 240);
        assertThat(x(screen, 100) - x(screen, 0)).isGreaterThan(600);
        assertThat(seen(screen).words())
                .extracting(Drawing.Words::text)
                .anyMatch(text -> text.matches("a-thread.*….*"));
    }

    @Test
    void window_veryNarrow_keepsAHundredColumns() {
        LaneChart chart = chart(new ActionTraces().add("n".repeat(200), UPLOAD, 0, 100 * MILLI));
        LaneScreen screen = LaneScreen.of(chart, new ScreenView(chart.range(), 1, Set.of()));

        assertThat(x(screen, 100) - x(screen, 0)).isGreaterThanOrEqualTo(100);
    }
}
