package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.ActionTraces.START;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.trace.TimeRange;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;

/** Windows of lanes, and what is where in them. */
final class LaneWindows {
    static final int WIDTH = 1_000;
    static final String UPLOAD = "upload";

    /** A span in worker-1 with another in it, an instant, and a span and another right after it in worker-2. */
    static final LaneChart CHART = chart(new ActionTraces()
            .add("worker-1", UPLOAD, 20 * MILLI, 40 * MILLI, "part-1")
            .add("worker-1", "sign", 30 * MILLI, 10 * MILLI, null)
            .add("worker-1", "take", 80 * MILLI, 0, "part-3")
            .add("worker-2", UPLOAD, 0, 50 * MILLI, "part-2")
            .add("worker-2", "put back", 50 * MILLI, 50 * MILLI, "part-2"));

    static final LaneScreen SCREEN = screen(CHART, 0, 100, Set.of());

    private LaneWindows() {}

    static LaneChart chart(ActionTraces traces) {
        return Lanes.of(List.of(traces.build("queue.jfr", 100 * MILLI)), new Categories());
    }

    static LaneScreen screen(LaneChart chart, long fromMillis, long toMillis, Set<String> hidden) {
        var time = new TimeRange(START + fromMillis * MILLI, START + toMillis * MILLI);
        return LaneScreen.of(chart, new ScreenView(time, WIDTH, hidden));
    }

    static Drawing seen(LaneScreen screen) throws Exception {
        Drawing drawing = Drawing.of(screen);
        Rules.assertReadable(drawing);
        return drawing;
    }

    /** The place of an instant, from the left. */
    static int x(LaneScreen screen, double millis) {
        return screen.placeOf(START + (long) (millis * MILLI));
    }

    /** The grey stripe behind a thread's marks. */
    static Rectangle2D stripe(LaneScreen screen, String thread) throws Exception {
        Drawing drawing = seen(screen);
        double middle = drawing.words(thread).box().getCenterY();
        return Rules.filled(drawing, LaneFrame.LANE).stream()
                .filter(box -> box.getMinY() <= middle && middle <= box.getMaxY())
                .findFirst()
                .orElseThrow();
    }

    static int color(LaneChart chart, String action) {
        return chart.actions().stream()
                .filter(one -> one.name().equals(action))
                .findFirst()
                .orElseThrow()
                .color();
    }

    static String timeName(Drawing drawing) {
        return drawing.words().stream()
                .map(Drawing.Words::text)
                .filter(text -> text.startsWith("time ("))
                .findFirst()
                .orElseThrow();
    }
}
