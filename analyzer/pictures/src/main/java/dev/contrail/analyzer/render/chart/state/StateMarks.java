package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.PlotArea;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** What is drawn into a panel, back to front. */
final class StateMarks {
    private static final double SMALLEST_RADIUS = 1.3;
    private static final double LARGEST_RADIUS = 2.2;
    /** How much of the room for a point its mark may take, side by side. */
    private static final double CROWDING = 6;

    /** How far a violation's tick reaches down from the top, in pixels. */
    private static final int TICK = 4;

    private static final BasicStroke BOUND =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

    private StateMarks() {}

    static Drawn of(StatePanel panel, PlotArea area, StateInk ink) {
        StatePoints points = panel.points();
        if (panel.drawing() == StatePanel.Drawing.STEPS) {
            return StepLines.coloured(points, area, ink);
        }
        boolean fit = PointMarks.fit(panel, area);
        double radius = radius(panel.finite(), area);
        Drawn marks = fit ? PointMarks.exact(points, area, ink, radius) : PointDensity.of(points, area, ink);
        return switch (panel.drawing()) {
            case STEPS, POINTS -> marks;
            case POINTS_ON_STEPS -> {
                Drawn lines = StepLines.quiet(points, area, ink);
                yield fit ? new Drawn(lines.layers(), 0, 0).under(marks) : lines.under(marks);
            }
            case POINTS_JOINED -> fit ? JoinLines.of(points, area, ink).under(marks) : marks;
        };
    }

    /** Smaller the less room there is, so that a band of marks keeps its inner structure when enlarged. */
    private static double radius(long points, PlotArea area) {
        double room = Math.sqrt((double) area.width() * area.height() / Math.max(1, points));
        return Math.max(SMALLEST_RADIUS, Math.min(LARGEST_RADIUS, room / CROWDING));
    }

    /** The bounds that a measure should keep, and a tick at the top wherever an assertion does not hold. */
    static Drawn violations(List<StateAssertion> assertions, String measure, PlotArea area) {
        var layers = new ArrayList<Layer>();
        for (StateAssertion assertion : assertions) {
            if (area.scale().contains(assertion.bound()) && assertion.measures().contains(measure)) {
                layers.add(new Layer(bound(assertion.bound(), area), Palette.VERMILLION, BOUND));
            }
            if (assertion.violations() > 0) {
                layers.add(new Layer(ticks(assertion.violationTimes(), area), Palette.VERMILLION, null));
            }
        }
        return new Drawn(layers, 0, 0);
    }

    private static Path2D bound(double bound, PlotArea area) {
        var line = new Path2D.Double();
        line.moveTo(0, area.y(bound));
        line.lineTo(area.width(), area.y(bound));
        return line;
    }

    /** One tick per column of pixels: a violation is seen however far the picture is zoomed out. */
    private static Path2D ticks(LongColumn times, PlotArea area) {
        var path = new Path2D.Double();
        int last = -1;
        for (int i = 0; i < times.size(); i++) {
            int column = area.column(times.get(i));
            if (column != last) {
                path.moveTo(column, 0);
                path.lineTo(column + 1.0, 0);
                path.lineTo(column + 1.0, TICK);
                path.lineTo(column, TICK);
                path.closePath();
                last = column;
            }
        }
        return path;
    }
}
