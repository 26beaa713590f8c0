package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cuts a state plot down to what a view shows: a stretch of time, without the categories that are hidden. */
final class StateZoom {
    private final ScreenView view;
    private final boolean[] drawn;

    private StateZoom(StatePlot plot, ScreenView view) {
        this.view = view;
        this.drawn = new boolean[plot.series().size()];
        for (int series = 0; series < drawn.length; series++) {
            drawn[series] = !view.hidden().contains(plot.series().get(series).name());
        }
    }

    /** The same panels with fewer points; their values keep their scale. */
    static StatePlot of(StatePlot plot, ScreenView view) {
        var zoom = new StateZoom(plot, view);
        return new StatePlot(
                plot.title(),
                plot.range(),
                plot.originNanos(),
                plot.panels().stream().map(zoom::cut).toList(),
                plot.series(),
                plot.shapes(),
                plot.assertions(),
                plot.omissions());
    }

    private StatePanel cut(StatePanel panel) {
        boolean lines = panel.drawing() != StatePanel.Drawing.POINTS;
        StatePoints points = panel.points();
        IntColumn kept = lines ? withNeighbours(points) : inside(points);
        return new StatePanel(
                panel.subject(),
                panel.measure(),
                panel.unit(),
                panel.formula(),
                panel.facet(),
                panel.main(),
                panel.color(),
                panel.place(),
                panel.drawing(),
                points.rows(kept),
                bounds(panel, kept.size()));
    }

    /** The scale of all values, but as many points as there are now. */
    private static StatePanel.@Nullable Bounds bounds(StatePanel panel, int points) {
        StatePanel.Bounds all = panel.bounds();
        return all == null
                ? null
                : new StatePanel.Bounds(
                        Math.max(1, points), all.low(), all.high(), all.whole(), all.firstNanos(), all.lastNanos());
    }

    private IntColumn inside(StatePoints points) {
        var rows = new IntColumn.Builder();
        for (int point = first(points); point < points.size() && !isAfter(points, point); point++) {
            if (isDrawn(points, point)) {
                rows.add(row(points, point));
            }
        }
        return rows.build();
    }

    /** With the last point before and the first after of each instance, so that lines reach the edges. */
    private IntColumn withNeighbours(StatePoints points) {
        int first = first(points);
        Map<Integer, Integer> lastBefore = new HashMap<>();
        for (int point = 0; point < first; point++) {
            if (isDrawn(points, point)) {
                lastBefore.put(points.subjectAt(point), row(points, point));
            }
        }
        var rows = new IntColumn.Builder();
        new TreeSet<>(lastBefore.values()).forEach(rows::add);
        var after = new HashMap<Integer, Integer>();
        for (int point = first; point < points.size(); point++) {
            if (isDrawn(points, point)
                    && (!isAfter(points, point) || after.putIfAbsent(points.subjectAt(point), point) == null)) {
                rows.add(row(points, point));
            }
        }
        return rows.build();
    }

    /** The first point that is not before the view. */
    private int first(StatePoints points) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.timeAt(middle) < view.time().startNanos()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isAfter(StatePoints points, int point) {
        return points.timeAt(point) > view.time().endNanos();
    }

    private boolean isDrawn(StatePoints points, int point) {
        int series = points.seriesAt(point);
        return series == Trace.ABSENT || drawn[series];
    }

    private static int row(StatePoints points, int point) {
        IntColumn rows = points.rows();
        return rows == null ? point : rows.get(point);
    }
}
