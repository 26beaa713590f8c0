package dev.contrail.analyzer.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.jspecify.annotations.Nullable;

/**
 * All marks of one colour in a panel as one shape, so that a file holds one element for them.
 *
 * @param stroke null to fill the shape
 */
public record Layer(Shape shape, Color color, @Nullable BasicStroke stroke) {
    public void paint(Graphics2D graphics) {
        graphics.setColor(color);
        if (stroke == null) {
            graphics.fill(shape);
        } else {
            graphics.setStroke(stroke);
            graphics.draw(shape);
        }
    }
}
