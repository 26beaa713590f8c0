package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.StatePoints;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** More points than a panel has room for: squares of two pixels, the stronger in colour the more points they hold. */
final class PointDensity {
    private static final int CELL = 2;
    /** How much of its colour a square has, by level; even one point alone is seen. */
    private static final double[] STRENGTH = {0.5, 0.7, 0.85, 1};

    private final PlotArea area;
    private final StateInk ink;
    private final int columns;
    private final int rows;
    /** Points per square, by colour; colours and not categories, so that a thousand threads need no more room. */
    private final Map<Integer, int[]> counts = new TreeMap<>();

    private final Map<Integer, Integer> orderOfColor = new TreeMap<>();
    private long folded;
    private long marks;

    private PointDensity(PlotArea area, StateInk ink) {
        this.area = area;
        this.ink = ink;
        this.columns = (area.width() + CELL - 1) / CELL;
        this.rows = (area.height() + CELL - 1) / CELL;
    }

    static Drawn of(StatePoints points, PlotArea area, StateInk ink) {
        var density = new PointDensity(area, ink);
        density.count(points);
        List<Layer> layers = density.layers();
        return new Drawn(layers, density.folded, density.marks);
    }

    private void count(StatePoints points) {
        for (int point = 0; point < points.size(); point++) {
            double value = points.valueAt(point);
            if (Double.isFinite(value)) {
                Color color = ink.color(points.seriesAt(point));
                int[] cells = counts.computeIfAbsent(color.getRGB(), any -> new int[columns * rows]);
                int cell = area.row(value) / CELL * columns + area.column(points.timeAt(point)) / CELL;
                marks += cells[cell]++ == 0 ? 1 : 0;
                folded++;
            }
        }
    }

    private List<Layer> layers() {
        counts.forEach(
                (color, cells) -> orderOfColor.put(color, Arrays.stream(cells).sum()));
        int most = counts.values().stream().flatMapToInt(Arrays::stream).max().orElse(1);
        var layers = new ArrayList<Layer>();
        counts.keySet().stream()
                .sorted(Comparator.comparing((Integer color) -> color == Palette.VERMILLION.getRGB())
                        .thenComparingInt(color -> -orderOfColor.getOrDefault(color, 0)))
                .forEach(color -> addLayers(new Color(color), counts.getOrDefault(color, new int[0]), most, layers));
        return layers;
    }

    private void addLayers(Color color, int[] cells, int most, List<Layer> layers) {
        for (int level = 0; level < STRENGTH.length; level++) {
            var path = new Path2D.Double();
            for (int row = 0; row < rows; row++) {
                addRow(path, cells, row, level, most);
            }
            if (path.getCurrentPoint() != null) {
                layers.add(new Layer(path, tint(color, STRENGTH[level]), null));
            }
        }
    }

    /** Neighbours of one level as one rectangle. */
    private void addRow(Path2D path, int[] cells, int row, int level, int most) {
        int start = -1;
        for (int column = 0; column <= columns; column++) {
            boolean in = column < columns && level(cells[row * columns + column], most) == level;
            if (in && start < 0) {
                start = column;
            } else if (!in && start >= 0) {
                rectangle(path, start * CELL, row * CELL, column * CELL, (row + 1) * CELL);
                start = -1;
            }
        }
    }

    private static int level(int count, int most) {
        if (count == 0) {
            return -1;
        }
        double share = most == 1 ? 1 : Math.log(count) / Math.log(most);
        return Math.min(STRENGTH.length - 1, (int) (share * STRENGTH.length));
    }

    private static void rectangle(Path2D path, int left, int top, int right, int bottom) {
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right, bottom);
        path.lineTo(left, bottom);
        path.closePath();
    }

    /** Lighter, and not transparent: colours seen through each other are other colours. */
    private static Color tint(Color color, double strength) {
        return new Color(
                toward(color.getRed(), strength),
                toward(color.getGreen(), strength),
                toward(color.getBlue(), strength));
    }

    private static int toward(int channel, double strength) {
        return (int) Math.round(255 - (255 - channel) * strength);
    }
}
