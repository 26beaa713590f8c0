package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.Categories;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/**
 * Shapes that tell categories apart where colours do not: six, and a cross for alarms.
 *
 * <p>Seven colours and six shapes have no common factor: 42 categories differ in one or the other.
 */
public enum MarkShape {
    CIRCLE {
        @Override
        public void add(Path2D path, double x, double y, double radius) {
            polygon(path, x, y, radius, 8, Math.PI / 8);
        }
    },
    SQUARE {
        @Override
        public void add(Path2D path, double x, double y, double radius) {
            polygon(path, x, y, radius * 1.2, 4, Math.PI / 4);
        }
    },
    TRIANGLE {
        @Override
        public void add(Path2D path, double x, double y, double radius) {
            polygon(path, x, y, radius * 1.4, 3, -Math.PI / 2);
        }
    },
    DIAMOND {
        @Override
        public void add(Path2D path, double x, double y, double radius) {
            polygon(path, x, y, radius * 1.35, 4, 0);
        }
    },
    TRIANGLE_DOWN {
        @Override
        public void add(Path2D path, double x, double y, double radius) {
            polygon(path, x, y, radius * 1.4, 3, Math.PI / 2);
        }
    },
    BAR {
        @Override
        public void add(Path2D path, double x, double y, double radius) {
            path.moveTo(tenth(x - radius / 2), tenth(y - radius * 1.5));
            path.lineTo(tenth(x + radius / 2), tenth(y - radius * 1.5));
            path.lineTo(tenth(x + radius / 2), tenth(y + radius * 1.5));
            path.lineTo(tenth(x - radius / 2), tenth(y + radius * 1.5));
            path.closePath();
        }
    },
    CROSS {
        @Override
        public void add(Path2D path, double x, double y, double radius) {
            path.moveTo(tenth(x - radius), tenth(y - radius));
            path.lineTo(tenth(x + radius), tenth(y + radius));
            path.moveTo(tenth(x - radius), tenth(y + radius));
            path.lineTo(tenth(x + radius), tenth(y - radius));
        }
    };

    private static final MarkShape[] SHAPES = {CIRCLE, SQUARE, TRIANGLE, DIAMOND, TRIANGLE_DOWN, BAR};
    private static final BasicStroke CROSS_STROKE = new BasicStroke(1.4f);

    /** Adds a mark to a path. */
    public abstract void add(Path2D path, double x, double y, double radius);

    /** How its path is drawn; null when it is filled. */
    @Nullable
    public BasicStroke stroke() {
        return this == CROSS ? CROSS_STROKE : null;
    }

    /** The shape of a category, by its index of {@link Categories#colorOf}. */
    public static MarkShape of(int color) {
        return color == Categories.ALARM ? CROSS : SHAPES[color % SHAPES.length];
    }

    /** How many there are, the alarms' cross aside. */
    public static int distinct() {
        return SHAPES.length;
    }

    private static void polygon(Path2D path, double x, double y, double radius, int corners, double turn) {
        for (int corner = 0; corner < corners; corner++) {
            double angle = turn + 2 * Math.PI * corner / corners;
            double cornerX = tenth(x + radius * Math.cos(angle));
            double cornerY = tenth(y + radius * Math.sin(angle));
            if (corner == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
    }

    private static double tenth(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
