package dev.contrail.analyzer.render.chart;

import java.awt.Graphics2D;

/** Something to paint, with a size of its own in pixels at 96 dpi. */
public interface Picture {
    /** How wide it is. */
    int width();

    /** How high it is. */
    int height();

    /** Paints it with its top left corner at 0, 0. */
    void paint(Graphics2D graphics);
}
