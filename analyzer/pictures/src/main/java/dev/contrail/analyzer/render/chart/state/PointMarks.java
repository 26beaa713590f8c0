package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.MarkShape;
import dev.contrail.analyzer.render.chart.PlotArea;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points as marks: each with its own while there is room, else as a density.
 *
 * <p>The rarest category is in front, of two as rare the later one, and alarms are in front of all.
 */
final class PointMarks {
    /** Less room than this for a mark, in square pixels, and marks of levels hide each other. */
    private static final int ROOM = 30;
    /** Marks of things stand along a band, and their lines need them: as many as a file can bear. */
    private static final int MOST_JOINED = 6_000;

    private PointMarks() {}

    /** Whether each point gets its own mark. */
    static boolean fit(StatePanel panel, PlotArea area) {
        long room = (long) area.width() * area.height() / ROOM;
        boolean joined = panel.drawing() == StatePanel.Drawing.POINTS_JOINED;
        return panel.finite() <= (joined ? Math.max(room, MOST_JOINED) : room);
    }

    private record Look(int series, MarkShape shape) {}

    private static final class Group {
        private final Path2D.Double path = new Path2D.Double();
        private int size;
    }

    /** A mark per point. */
    static Drawn exact(StatePoints points, PlotArea area, StateInk ink, double radius) {
        Map<Look, Group> groups = new HashMap<>();
        for (int point = 0; point < points.size(); point++) {
            double value = points.valueAt(point);
            if (Double.isFinite(value)) {
                int series = points.seriesAt(point);
                var look = new Look(series, ink.shape(series, points.shapeAt(point)));
                Group group = groups.computeIfAbsent(look, any -> new Group());
                look.shape().add(group.path, area.x(points.timeAt(point)), area.y(value), radius);
                group.size++;
            }
        }
        List<Layer> layers = new ArrayList<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Look, Group> entry) ->
                                ink.isAlarm(entry.getKey().series()))
                        .thenComparingInt(entry -> -entry.getValue().size)
                        .thenComparingInt(entry -> entry.getKey().series())
                        .thenComparing(entry -> entry.getKey().shape()))
                .forEach(entry -> layers.add(new Layer(
                        entry.getValue().path,
                        ink.color(entry.getKey().series()),
                        entry.getKey().shape().stroke())));
        return new Drawn(layers, 0, 0);
    }
}
