package dev.contrail.analyzer.render.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis whose ticks have room however far from zero it is. JFreeChart measures a length from zero on, so that beside
 * numbers such as 9E18 a step between two ticks had no length any more, and they were written over each other.
 */
final class FarAxis extends NumberAxis {
    private static final long serialVersionUID = 1;

    @Override
    public double lengthToJava2D(double length, Rectangle2D area, RectangleEdge edge) {
        double room = RectangleEdge.isLeftOrRight(edge) ? area.getHeight() : area.getWidth();
        return Math.abs(length) / getRange().getLength() * room;
    }
}
