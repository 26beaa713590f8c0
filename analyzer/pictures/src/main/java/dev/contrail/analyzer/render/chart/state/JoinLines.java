package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.PlotArea;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Level lines between what happens to one thing and what happens to it next: from a part's buffered to its released.
 * The line is as long as the delay, and a pale form of the colour of what it starts with.
 */
final class JoinLines {
    private static final BasicStroke LINE = new BasicStroke(1f);
    private static final int PALE = 0x60;

    private JoinLines() {}

    private record Thing(int subject, double value) {}

    private record End(double x, int series) {}

    static Drawn of(StatePoints points, PlotArea area, StateInk ink) {
        Map<Thing, End> ends = new HashMap<>();
        Map<Integer, Path2D.Double> pathBySeries = new TreeMap<>();
        for (int point = 0; point < points.size(); point++) {
            double value = points.valueAt(point);
            if (!Double.isFinite(value)) {
                continue;
            }
            var end = new End(area.x(points.timeAt(point)), points.seriesAt(point));
            End start = ends.put(new Thing(points.subjectAt(point), value), end);
            if (start != null && start.x < end.x) {
                Path2D path = pathBySeries.computeIfAbsent(start.series, any -> new Path2D.Double());
                path.moveTo(start.x, area.y(value));
                path.lineTo(end.x, area.y(value));
            }
        }
        List<Layer> layers = new ArrayList<>();
        pathBySeries.forEach((series, path) -> layers.add(new Layer(path, pale(ink.color(series)), LINE)));
        return new Drawn(layers, 0, 0);
    }

    private static Color pale(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), PALE);
    }
}
