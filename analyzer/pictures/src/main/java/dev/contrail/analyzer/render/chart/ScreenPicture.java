package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.trace.Omission;
import java.util.List;
import java.util.Optional;

/**
 * A picture for a window instead of a file: as wide as the window, of a stretch of time, and it knows what is where.
 *
 * <p>Places are pixels from its top left corner.
 */
public interface ScreenPicture extends Picture {
    /** What is drawn at a place. */
    Optional<Spot> at(int x, int y);

    /** The name whose legend entry is at a place. */
    Optional<String> legendAt(int x, int y);

    /** The instant that a place stands for; places beside the drawing stand for its nearest edge. */
    long timeAt(int x, int y);

    /** Where an instant is along {@link #timeRunsDown the axis of time}; may be outside of the picture. */
    int placeOf(long nanos);

    /** Whether time runs from top to bottom, not from left to right. */
    default boolean timeRunsDown() {
        return false;
    }

    /** How much of its top stays in sight when the rest is scrolled. */
    default int stickyHeight() {
        return 0;
    }

    /** How much of its bottom, the time axis, stays in sight when there is more below the window. */
    int stickyFoot();

    /** What it does not show. */
    List<Omission> omissions();
}
