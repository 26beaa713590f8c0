package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.trace.TimeRange;
import java.util.Set;

/**
 * What of a diagram is on the screen.
 *
 * @param time the time shown, not empty
 * @param width how wide the picture may be, in pixels
 * @param height how high the window is, in pixels; a picture may be higher, and is then scrolled
 * @param hidden names in the legend whose marks are not drawn
 */
public record ScreenView(TimeRange time, int width, int height, Set<String> hidden) {
    /** Narrower than this there is no room for a picture beside the names. */
    private static final int NARROWEST = 480;

    public ScreenView {
        width = Math.max(width, NARROWEST);
        time = time.durationNanos() > 0 ? time : new TimeRange(time.startNanos(), time.startNanos() + 1);
        hidden = Set.copyOf(hidden);
    }

    /** As high as the picture likes to be. */
    public ScreenView(TimeRange time, int width, Set<String> hidden) {
        this(time, width, Integer.MAX_VALUE, hidden);
    }
}
