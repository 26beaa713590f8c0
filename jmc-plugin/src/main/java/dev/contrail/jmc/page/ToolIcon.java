package dev.contrail.jmc.page;

import dev.contrail.jmc.swt.Pixels;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.eclipse.swt.graphics.ImageDataProvider;

/** Signs of the buttons, drawn as fine as the screen is. */
enum ToolIcon {
    /** A magnifying glass with a plus. */
    ZOOM_IN {
        @Override
        void draw(Graphics2D graphics) {
            glass(graphics);
            graphics.draw(new Line2D.Double(4.5, 7, 9.5, 7));
            graphics.draw(new Line2D.Double(7, 4.5, 7, 9.5));
        }
    },
    /** A magnifying glass with a minus. */
    ZOOM_OUT {
        @Override
        void draw(Graphics2D graphics) {
            glass(graphics);
            graphics.draw(new Line2D.Double(4.5, 7, 9.5, 7));
        }
    },
    /** A marked stretch between two edges. */
    SELECTION {
        @Override
        void draw(Graphics2D graphics) {
            edges(graphics, 4, 12);
            graphics.setColor(MARKED);
            graphics.fill(new Rectangle2D.Double(5, 4, 6, 8));
        }
    },
    /** A marked spot in a ring. */
    FOCUS {
        @Override
        void draw(Graphics2D graphics) {
            graphics.draw(new Ellipse2D.Double(2, 2, 12, 12));
            graphics.setColor(MARKED);
            graphics.fill(new Ellipse2D.Double(5, 5, 6, 6));
        }
    },
    /** An arrow to both ends. */
    WHOLE {
        @Override
        void draw(Graphics2D graphics) {
            edges(graphics, 1.5, 14.5);
            graphics.draw(new Line2D.Double(4, 8, 12, 8));
            graphics.draw(new Line2D.Double(4, 8, 6, 6));
            graphics.draw(new Line2D.Double(4, 8, 6, 10));
            graphics.draw(new Line2D.Double(12, 8, 10, 6));
            graphics.draw(new Line2D.Double(12, 8, 10, 10));
        }
    };

    private static final int SIZE = 16;
    private static final Color INK = new Color(0x424A53);
    private static final Color INK_ON_DARK = new Color(0xD6DBE1);
    private static final Color MARKED = new Color(0x660072B2, true);

    /** Draws in a square of 16 by 16. */
    abstract void draw(Graphics2D graphics);

    private static void glass(Graphics2D graphics) {
        graphics.draw(new Ellipse2D.Double(2, 2, 10, 10));
        graphics.draw(new Line2D.Double(11, 11, 14.5, 14.5));
    }

    private static void edges(Graphics2D graphics, double left, double right) {
        graphics.draw(new Line2D.Double(left, 2.5, left, 13.5));
        graphics.draw(new Line2D.Double(right, 2.5, right, 13.5));
    }

    /** The sign for buttons that are dark, or light. */
    ImageDataProvider on(boolean dark) {
        return zoom -> Pixels.drawn(SIZE, zoom, graphics -> {
            graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.setColor(dark ? INK_ON_DARK : INK);
            draw(graphics);
        });
    }
}
