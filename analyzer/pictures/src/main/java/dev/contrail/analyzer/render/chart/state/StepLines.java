package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.MarkShape;
import dev.contrail.analyzer.render.chart.PlotArea;
import dev.contrail.analyzer.trace.Interpolation;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line per instance, of steps where its value holds until the next snapshot. */
final class StepLines {
    private static final BasicStroke LINE = new BasicStroke(1.4f);
    private static final BasicStroke QUIET_LINE = new BasicStroke(1f);
    private static final Color QUIET = new Color(0xB1BAC4);
    /** How far apart marks on a line are, in pixels: colour alone must not tell lines apart. */
    private static final double MARK_EVERY = 90;

    private static final double RADIUS = 2.5;
    /** By how much each line is wider than what lies on it, in pixels, and how wide it is at most. */
    private static final float WIDER = 1.6f;

    private static final float WIDEST = 8;

    private StepLines() {}

    private static final class Line {
        private final int series;
        private final StepLine steps;
        private final Path2D.Double marks = new Path2D.Double();
        private double nextMark;

        Line(int series, double firstMark, Interpolation interpolation) {
            this.series = series;
            this.steps = new StepLine(interpolation);
            this.nextMark = firstMark;
        }

        void add(double x, double y, @Nullable MarkShape shape, Marking marking) {
            steps.add(x, y);
            if (shape != null && x >= nextMark) {
                shape.add(marks, x, y, marking.radius);
                nextMark = x + marking.every;
            }
        }
    }

    /** How lines are marked: how far apart, from where on, and how large, all in pixels. */
    private record Marking(double every, double firstAt, double radius) {
        private static final Marking NONE = new Marking(Double.POSITIVE_INFINITY, 0, 0);
    }

    /** Lines in the colours of their categories, marked with their shapes when there are several. */
    static Drawn coloured(StatePoints points, PlotArea area, StateInk ink) {
        boolean sparse = points.size() * RADIUS * 4 < area.width();
        Map<Integer, Line> lines = lines(points, area, ink, new Marking(sparse ? 0 : MARK_EVERY, 0, RADIUS));
        return coloured(lines, ink, LINE, lines.size() > 1 || sparse);
    }

    /**
     * The lines of one of several measures in a panel, marked; the first is the widest and so shows where lines lie on
     * each other.
     *
     * @param place which of the measures it is, the first of which is drawn first
     */
    static Drawn among(StatePoints points, PlotArea area, StateInk ink, int place, int measures) {
        float width = Math.min(WIDEST, LINE.getLineWidth() + WIDER * (measures - 1 - place));
        var marking = new Marking(MARK_EVERY, place * MARK_EVERY / measures, RADIUS + width / 2);
        return coloured(lines(points, area, ink, marking), ink, new BasicStroke(width), true);
    }

    private static Drawn coloured(Map<Integer, Line> lines, StateInk ink, BasicStroke stroke, boolean marked) {
        var layers = new ArrayList<Layer>();
        for (Line line : lines.values()) {
            Color color = ink.color(line.series);
            layers.add(new Layer(line.steps.path(), color, stroke));
            if (marked) {
                layers.add(
                        new Layer(line.marks, color, ink.shape(line.series, -1).stroke()));
            }
        }
        return drawn(lines, layers);
    }

    /** Lines to lay coloured points on. */
    static Drawn quiet(StatePoints points, PlotArea area, StateInk ink) {
        Map<Integer, Line> lines = lines(points, area, ink, Marking.NONE);
        List<Layer> layers = lines.values().stream()
                .map(line -> new Layer(line.steps.path(), QUIET, QUIET_LINE))
                .toList();
        return drawn(lines, layers);
    }

    private static Map<Integer, Line> lines(StatePoints points, PlotArea area, StateInk ink, Marking marking) {
        Map<Integer, Line> lines = new LinkedHashMap<>();
        for (int point = 0; point < points.size(); point++) {
            double value = points.valueAt(point);
            if (Double.isFinite(value)) {
                int series = points.seriesAt(point);
                double firstMark = marking.firstAt + lines.size() * 13;
                Line line = lines.computeIfAbsent(
                        points.subjectAt(point), any -> new Line(series, firstMark, points.interpolation()));
                MarkShape shape = marking.equals(Marking.NONE) ? null : ink.shape(line.series, points.shapeAt(point));
                line.add(area.x(points.timeAt(point)), area.y(value), shape, marking);
            }
        }
        return lines;
    }

    private static Drawn drawn(Map<Integer, Line> lines, List<Layer> layers) {
        long points = 0;
        long corners = 0;
        for (Line line : lines.values()) {
            points += line.steps.points();
            corners += line.steps.corners();
        }
        return new Drawn(layers, points == corners ? 0 : points, points == corners ? 0 : corners);
    }
}
