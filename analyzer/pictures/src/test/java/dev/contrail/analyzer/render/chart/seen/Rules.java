package dev.contrail.analyzer.render.chart.seen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.chart.seen.Drawing.Words;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What holds for every picture. */
public final class Rules {
    /** How much letters' boxes may share: they are a little larger than the letters. */
    private static final double TOUCH = 1.5;

    private static final double EDGE = 1;

    private Rules() {}

    /** Nothing is cut at the edges, and no text is written over another. */
    public static void assertReadable(Drawing drawing) {
        var canvas = new Rectangle2D.Double(-EDGE, -EDGE, drawing.width() + 2 * EDGE, drawing.height() + 2 * EDGE);
        assertThat(drawing.words())
                .as("texts within the canvas")
                .allMatch(words -> words.text().isBlank() || canvas.contains(words.box()));
        assertThat(drawing.marks()).as("shapes within the canvas").allMatch(mark -> {
            Rectangle2D seen = mark.seen();
            return seen.isEmpty() && seen.getWidth() < 0 || within(canvas, seen);
        });
        assertThat(overlaps(drawing.words()))
                .as("texts written over each other")
                .isEmpty();
    }

    /* Rectangle2D.contains is false for lines, whose boxes are empty. */
    private static boolean within(Rectangle2D canvas, Rectangle2D box) {
        return box.getMinX() >= canvas.getMinX()
                && box.getMinY() >= canvas.getMinY()
                && box.getMaxX() <= canvas.getMaxX()
                && box.getMaxY() <= canvas.getMaxY();
    }

    private static List<String> overlaps(List<Words> words) {
        var overlaps = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                Rectangle2D both =
                        words.get(i).box().createIntersection(words.get(j).box());
                if (both.getWidth() > TOUCH && both.getHeight() > TOUCH) {
                    overlaps.add("\"%s\" and \"%s\" at %.0f, %.0f"
                            .formatted(words.get(i).text(), words.get(j).text(), both.getX(), both.getY()));
                }
            }
        }
        return overlaps;
    }

    /** The boxes of a shape's parts: each of them is a mark where many are painted as one shape. */
    public static List<Rectangle2D> parts(Drawing.Mark mark) {
        var parts = new ArrayList<Rectangle2D>();
        Path2D.Double part = new Path2D.Double();
        double[] at = new double[6];
        for (PathIterator path = mark.shape().getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO && part.getCurrentPoint() != null) {
                parts.add(part.getBounds2D());
                part = new Path2D.Double();
            }
            add(part, kind, at);
        }
        if (part.getCurrentPoint() != null) {
            parts.add(part.getBounds2D());
        }
        return parts;
    }

    private static void add(Path2D part, int kind, double[] at) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> part.moveTo(at[0], at[1]);
            case PathIterator.SEG_LINETO -> part.lineTo(at[0], at[1]);
            case PathIterator.SEG_QUADTO -> part.quadTo(at[0], at[1], at[2], at[3]);
            case PathIterator.SEG_CUBICTO -> part.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> part.closePath();
        }
    }

    /** The parts of all shapes with a colour inside. */
    public static List<Rectangle2D> filled(Drawing drawing, Color color) {
        return drawing.marks().stream()
                .filter(mark -> color.equals(mark.fill()))
                .flatMap(mark -> parts(mark).stream())
                .toList();
    }

    /** The parts of all shapes in a colour, inside or as an outline. */
    public static List<Rectangle2D> painted(Drawing drawing, Color color) {
        return drawing.marks().stream()
                .filter(mark -> color.equals(mark.fill() == null ? mark.stroke() : mark.fill()))
                .flatMap(mark -> parts(mark).stream())
                .toList();
    }
}
