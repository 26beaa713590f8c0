package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import java.awt.geom.Rectangle2D;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one lane of all threads for which there is no room. */
class LaneDensityTest {
    private static final int FULL = 40;

    /** Each sleeps until 45 ms, and from 50 to 95. */
    private static ActionTraces sleepers(int threads) {
        var traces = new ActionTraces();
        for (int thread = 1; thread <= threads; thread++) {
            String name = "a-thread-of-a-pool-%03d".formatted(thread);
            traces.add(name, "sleep", 0, 45 * MILLI).add(name, "sleep", 50 * MILLI, 45 * MILLI);
        }
        return traces;
    }

    /** How much of an instant's column in the lane has the colour of an action; without a height for none. */
    private static Rectangle2D colored(LaneChart chart, double millis, String action) throws Exception {
        LaneScreen screen = LaneWindows.screen(chart, 0, 100, Set.of());
        Drawing drawing = Drawing.of(screen);
        double middle = drawing.words().stream()
                .filter(words -> words.text().endsWith(" other threads"))
                .findFirst()
                .orElseThrow()
                .box()
                .getCenterY();
        double x = LaneWindows.x(screen, millis) + 0.5;
        return Rules.painted(drawing, Palette.color(LaneWindows.color(chart, action))).stream()
                .filter(box -> box.getMinX() <= x && x <= box.getMaxX())
                .filter(box -> Math.abs(box.getCenterY() - middle) < 24)
                .reduce(new Rectangle2D.Double(x, middle, 0, 0), (one, other) -> one.getWidth() == 0 ? other : one);
    }

    /** A wait that is as long as all of it is what is done where nobody else does anything, and nowhere else. */
    @Test
    void density_hasTheColourOfWhatMostThreadsDo() throws Exception {
        LaneChart chart = LaneWindows.chart(sleepers(401).add("a-thread-of-a-pool-000", "wait", 0, 100 * MILLI));

        assertThat(colored(chart, 20, "sleep").getHeight()).isGreaterThan(FULL);
        assertThat(colored(chart, 20, "wait").getHeight()).isZero();
        LaneScreen screen = LaneWindows.screen(chart, 0, 100, Set.of());
        double lane = Drawing.of(screen).words("202 other threads").box().getCenterY();
        assertThat(screen.at(LaneWindows.x(screen, 20), (int) lane)
                        .orElseThrow()
                        .lines())
                .contains("sleep and others");
        assertThat(colored(chart, 70, "sleep").getHeight()).isGreaterThan(FULL);
        assertThat(colored(chart, 70, "wait").getHeight()).isZero();
        assertThat(colored(chart, 97, "sleep").getHeight()).isZero();
        assertThat(colored(chart, 97, "wait").getHeight()).isEqualTo(2);
    }

    /** One alarm among a hundred spans is to be seen, at the foot, and does not pass for a hundred alarms. */
    @Test
    void density_withAnAlarm_hasItAtTheFoot() throws Exception {
        ActionTraces traces = sleepers(300);
        for (int thread = 1; thread <= 300; thread++) {
            traces.add("a-thread-of-a-pool-%03d".formatted(thread), "put back", 10 * MILLI + thread * MILLI / 10, 0);
        }
        LaneChart chart = LaneWindows.chart(traces);
        Rectangle2D alarm = colored(chart, 35, "put back");
        Rectangle2D sleep = colored(chart, 35, "sleep");

        assertThat(alarm.getHeight()).isBetween(2.0, 4.0);
        assertThat(sleep.getHeight()).isGreaterThan(FULL - 4.0);
        assertThat(sleep.getMaxY()).isEqualTo(alarm.getMinY());
    }
}
