package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.render.chart.Theme;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * How an overlay is told from others: by how dark it is and how it is dashed, in ink, so that it cannot be taken for an
 * action. The page's {@code overlay-look.js} has the same table.
 *
 * @param rank the least is in front where several share a pixel
 * @param on how many pixels of a dash are drawn
 * @param off how many are left out; 0 for a line without gaps
 */
public record OverlayLook(int rank, Color color, int on, int off) {
    private static final List<String> IN_FRONT_FIRST =
            List.of("GC pause", "safepoint", "lock", "pinned", "socket", "file", "wait", "park", "sleep");
    private static final Color STRONG = Theme.INK;
    private static final Color MIDDLE = new Color(0x57606A);
    private static final Color WEAK = new Color(0x8C959F);
    /** A span shorter than this has no room for a gap. */
    private static final int DASHED = 6;

    static OverlayLook of(String name) {
        int rank = IN_FRONT_FIRST.indexOf(name);
        return switch (name) {
            case "GC pause", "lock" -> new OverlayLook(rank, STRONG, 1, 0);
            case "safepoint" -> new OverlayLook(rank, MIDDLE, 2, 2);
            case "pinned" -> new OverlayLook(rank, STRONG, 6, 2);
            case "socket" -> new OverlayLook(rank, MIDDLE, 8, 2);
            case "file" -> new OverlayLook(rank, MIDDLE, 3, 2);
            case "wait" -> new OverlayLook(rank, WEAK, 1, 0);
            case "park" -> new OverlayLook(rank, WEAK, 4, 3);
            case "sleep" -> new OverlayLook(rank, WEAK, 1, 3);
            default -> new OverlayLook(IN_FRONT_FIRST.size(), MIDDLE, 1, 0);
        };
    }

    /** Adds a span as rectangles. */
    void add(Path2D.Float shape, int left, int top, int right, int bottom) {
        if (off == 0 || right - left < DASHED) {
            rectangle(shape, left, top, right, bottom);
            return;
        }
        for (int x = left - Math.floorMod(left, on + off); x < right; x += on + off) {
            if (Math.min(right, x + on) > Math.max(left, x)) {
                rectangle(shape, Math.max(left, x), top, Math.min(right, x + on), bottom);
            }
        }
    }

    private static void rectangle(Path2D.Float shape, int left, int top, int right, int bottom) {
        shape.moveTo(left, top);
        shape.lineTo(right, top);
        shape.lineTo(right, bottom);
        shape.lineTo(left, bottom);
        shape.closePath();
    }
}
