package dev.contrail.analyzer.render.chart;

import java.awt.Graphics2D;

/** Something to paint, with a size of its own in pixels at 96 dpi. */
public interface Picture {
    /** How wide it is. */
    int width();

    /** How high it is. */
    int height();

    /** What of a whole it holds, in a few words; empty when it is all of it. */
    default String holds() {
        return "";
    }

    /** Paints it with its top left corner at 0, 0. */
    void paint(Graphics2D graphics);
}
