package dev.contrail.analyzer.render.chart.seen;

import dev.contrail.analyzer.render.chart.seen.Drawing.Mark;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence diagram as it is seen: lines under heads, arrows between them from top to bottom, bars and crosses on them.
 *
 * @param lifelines from left to right
 * @param arrows from top to bottom
 * @param bars the activations' boxes
 * @param tornBars those among them whose lower end is torn
 * @param crosses the boxes around crosses
 */
public record SeenSequence(
        List<Lifeline> lifelines,
        List<Arrow> arrows,
        List<Rectangle2D> bars,
        List<Rectangle2D> tornBars,
        List<Rectangle2D> crosses) {
    private static final double TIP = 10;
    private static final double BAR = 8;

    /** A line, and the highest of its heads. */
    public record Lifeline(double x, Rectangle2D head) {}

    /**
     * An arrow.
     *
     * @param start where its shaft begins
     * @param shaftEnd where it ends
     * @param tip where its head points to
     * @param y how far down; for a loop where it begins
     * @param open whether the head is two lines and not a triangle
     * @param dashed whether the shaft is
     */
    public record Arrow(double start, double shaftEnd, double tip, double y, boolean open, boolean dashed) {}

    /** Looks for them, above the key at the foot of the page. */
    public static SeenSequence of(Drawing drawing, Color headFill, Color line) {
        double bottom = drawing.marks().stream()
                .filter(mark -> mark.shape() instanceof java.awt.geom.Path2D && line.equals(mark.stroke()))
                .mapToDouble(mark -> mark.box().getMaxY())
                .max()
                .orElseThrow();
        List<Mark> above = drawing.marks().stream()
                .filter(mark -> mark.box().getMinY() <= bottom)
                .toList();
        List<Rectangle2D> heads = above.stream()
                .filter(mark -> headFill.equals(mark.fill()))
                .map(Mark::box)
                .toList();
        List<Mark> bars = above.stream()
                .filter(mark -> mark.fill() != null
                        && Math.abs(mark.box().getWidth() - BAR) < 0.01
                        && !headFill.equals(mark.fill()))
                .filter(mark -> points(mark).size() != 3)
                .toList();
        return new SeenSequence(
                lifelines(heads),
                arrows(above, line),
                bars.stream().map(Mark::box).toList(),
                bars.stream()
                        .filter(bar -> points(bar).size() == 7)
                        .map(Mark::box)
                        .toList(),
                crosses(above));
    }

    private static List<Lifeline> lifelines(List<Rectangle2D> heads) {
        var lifelines = new ArrayList<Lifeline>();
        heads.stream().sorted(Comparator.comparingDouble(Rectangle2D::getMinY)).forEach(head -> {
            if (lifelines.stream().noneMatch(one -> Math.abs(one.x() - head.getCenterX()) < 1)) {
                lifelines.add(new Lifeline(head.getCenterX(), head));
            }
        });
        lifelines.sort(Comparator.comparingDouble(Lifeline::x));
        return lifelines;
    }

    /** A shaft and the next tip after it: they are painted one after the other. */
    private static List<Arrow> arrows(List<Mark> marks, Color line) {
        var arrows = new ArrayList<Arrow>();
        Mark shaft = null;
        for (Mark mark : marks) {
            List<Point2D> points = points(mark);
            if (mark.fill() == null && !line.equals(mark.stroke()) && isShaft(points)) {
                shaft = mark;
            } else if (shaft != null && isTip(points)) {
                arrows.add(arrow(shaft, mark));
                shaft = null;
            }
        }
        arrows.sort(Comparator.comparingDouble(Arrow::y));
        return arrows;
    }

    private static boolean isShaft(List<Point2D> points) {
        boolean straight =
                points.size() == 2 && points.get(0).getY() == points.get(1).getY();
        boolean loop = points.size() == 4
                && points.get(0).getY() == points.get(1).getY()
                && points.get(1).getX() == points.get(2).getX();
        return straight || loop;
    }

    private static boolean isTip(List<Point2D> points) {
        return points.size() == 3
                && points.get(0).getX() == points.get(2).getX()
                && Math.abs(points.get(0).getX() - points.get(1).getX()) < TIP
                && Math.abs(points.get(0).getY() - points.get(2).getY()) < TIP;
    }

    private static Arrow arrow(Mark shaft, Mark tip) {
        List<Point2D> points = points(shaft);
        return new Arrow(
                points.get(0).getX(),
                points.get(points.size() - 1).getX(),
                points(tip).get(1).getX(),
                points.get(0).getY(),
                tip.fill() == null,
                !shaft.dash().equals("none"));
    }

    /** Two slanted lines through one middle. */
    private static List<Rectangle2D> crosses(List<Mark> marks) {
        var crosses = new ArrayList<Rectangle2D>();
        @Nullable Rectangle2D before = null;
        for (Mark mark : marks) {
            List<Point2D> points = points(mark);
            boolean slanted = points.size() == 2
                    && points.get(0).getX() != points.get(1).getX()
                    && points.get(0).getY() != points.get(1).getY();
            if (slanted && mark.box().equals(before)) {
                crosses.add(mark.box());
                before = null;
            } else {
                before = slanted ? mark.box() : null;
            }
        }
        return crosses;
    }

    private static List<Point2D> points(Mark mark) {
        if (mark.shape() instanceof Line2D line) {
            return List.of(line.getP1(), line.getP2());
        }
        var points = new ArrayList<Point2D>();
        double[] at = new double[6];
        for (PathIterator path = mark.shape().getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind != PathIterator.SEG_CLOSE) {
                points.add(new Point2D.Double(at[0], at[1]));
            }
        }
        return points;
    }
}
