package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Overlay;
import java.util.Arrays;

/** Which overlay each pixel column of a strip shows; one too short for a pixel still has one. */
final class OverlayColumns {
    static final int NONE = -1;

    private final int[] overlays;

    OverlayColumns(int columns) {
        overlays = new int[columns];
        Arrays.fill(overlays, NONE);
    }

    /** Adds a span of an overlay; overlays must come in the order of who gives way to whom, in front last. */
    void add(int place, Overlay overlay, int span, LaneView view) {
        long start = overlay.starts().get(span);
        long end = overlay.ends().get(span);
        if (!view.shows(start, end)) {
            return;
        }
        int first = Math.min(overlays.length - 1, (int) view.column(start));
        int last = Math.max(first + 1, (int) Math.round(view.column(end)));
        Arrays.fill(overlays, first, Math.min(overlays.length, last), place);
    }

    /** The overlay in a column, or {@link #NONE}. */
    int at(int column) {
        return overlays[column];
    }

    /** Where the columns of the same overlay end. */
    int blockEnd(int column) {
        int end = column + 1;
        while (end < overlays.length && overlays[end] == overlays[column]) {
            end++;
        }
        return end;
    }
}
