package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.PlotArea;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * More points than a panel has room for: squares of two pixels, the stronger in colour the more points they hold.
 *
 * <p>A square with points of several colours has the colour of an alarm or of a rare category if it holds one. Otherwise
 * its colours take turns from square to square, so that a region shows all colours that it holds.
 */
final class PointDensity {
    private static final int CELL = 2;
    /** How much of its colour a square has, by level; even one point alone is seen. */
    private static final double[] STRENGTH = {0.5, 0.7, 0.85, 1};
    /** A category with less than this part of the most frequent one's points is rare. */
    private static final double RARE = 1.0 / 16;

    private final PlotArea area;
    private final int columns;
    private final int rows;
    /** By colour and not by category, so that a thousand threads need no more room. */
    private final Map<Color, Cells> cellsByColor = new LinkedHashMap<>();

    private static final class Cells {
        private final int[] counts;
        private long total;

        Cells(int size) {
            counts = new int[size];
        }
    }

    private PointDensity(PlotArea area) {
        this.area = area;
        this.columns = (area.width() + CELL - 1) / CELL;
        this.rows = (area.height() + CELL - 1) / CELL;
    }

    static Drawn of(StatePoints points, PlotArea area, StateInk ink) {
        var density = new PointDensity(area);
        density.count(points, ink);
        return density.drawn();
    }

    private void count(StatePoints points, StateInk ink) {
        for (int point = 0; point < points.size(); point++) {
            double value = points.valueAt(point);
            if (Double.isFinite(value)) {
                Cells cells = cellsByColor.computeIfAbsent(
                        ink.color(points.seriesAt(point)), any -> new Cells(columns * rows));
                int cell = area.row(value) / CELL * columns + area.column(points.timeAt(point)) / CELL;
                cells.counts[cell]++;
                cells.total++;
            }
        }
    }

    private Drawn drawn() {
        List<Color> frequentFirst = cellsByColor.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Color, Cells> entry) -> isAlarm(entry.getKey()))
                        .thenComparingLong(entry -> -entry.getValue().total))
                .map(Map.Entry::getKey)
                .toList();
        List<Cells> cells = cellsByColor.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> frequentFirst.indexOf(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        return paint(frequentFirst, cells);
    }

    private Drawn paint(List<Color> colors, List<Cells> cells) {
        int frequent = frequent(colors, cells);
        int[] looks = new int[columns * rows];
        int most = most(cells);
        long marks = 0;
        for (int cell = 0; cell < looks.length; cell++) {
            int count = count(cells, cell);
            looks[cell] = count == 0 ? -1 : look(color(cells, cell, frequent), frequent, level(count, most));
            marks += count == 0 ? 0 : 1;
        }
        var layers = new ArrayList<Layer>();
        for (int look = 0; look < colors.size() * STRENGTH.length; look++) {
            Path2D path = path(looks, look);
            if (path.getCurrentPoint() != null) {
                Color color = tint(colors.get(look / STRENGTH.length), STRENGTH[look % STRENGTH.length]);
                layers.add(new Layer(path, color, null));
            }
        }
        return new Drawn(layers, cells.stream().mapToLong(of -> of.total).sum(), marks);
    }

    /** A colour and its strength as one number; rare colours and alarms are at full strength. */
    private static int look(int color, int frequent, int level) {
        return color * STRENGTH.length + (color >= frequent ? STRENGTH.length - 1 : level);
    }

    private static boolean isAlarm(Color color) {
        return color.equals(Palette.VERMILLION);
    }

    /** How many of the colours are neither rare nor alarms; they come first. */
    private static int frequent(List<Color> colors, List<Cells> cells) {
        int frequent = 0;
        while (frequent < cells.size()
                && !isAlarm(colors.get(frequent))
                && cells.get(frequent).total >= cells.get(0).total * RARE) {
            frequent++;
        }
        return frequent;
    }

    private static int count(List<Cells> cells, int cell) {
        int count = 0;
        for (Cells of : cells) {
            count += of.counts[cell];
        }
        return count;
    }

    private int most(List<Cells> cells) {
        int most = 1;
        for (int cell = 0; cell < columns * rows; cell++) {
            most = Math.max(most, count(cells, cell));
        }
        return most;
    }

    /** The place of a cell's colour: the last rare one that it holds, or the frequent ones in turn. */
    private int color(List<Cells> cells, int cell, int frequent) {
        for (int color = cells.size() - 1; color >= frequent; color--) {
            if (cells.get(color).counts[cell] > 0) {
                return color;
            }
        }
        int[] held = new int[frequent];
        int size = 0;
        for (int color = 0; color < frequent; color++) {
            if (cells.get(color).counts[cell] > 0) {
                held[size++] = color;
            }
        }
        return held[(cell % columns + 2 * (cell / columns)) % size];
    }

    private static int level(int count, int most) {
        double share = most == 1 ? 1 : Math.log(count) / Math.log(most);
        return Math.min(STRENGTH.length - 1, (int) (share * STRENGTH.length));
    }

    /** The cells with one look; neighbours as one rectangle. */
    private Path2D path(int[] looks, int look) {
        var path = new Path2D.Double();
        for (int row = 0; row < rows; row++) {
            int start = -1;
            for (int column = 0; column <= columns; column++) {
                boolean in = column < columns && looks[row * columns + column] == look;
                if (in && start < 0) {
                    start = column;
                } else if (!in && start >= 0) {
                    rectangle(path, start * CELL, row * CELL, column * CELL, (row + 1) * CELL);
                    start = -1;
                }
            }
        }
        return path;
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
