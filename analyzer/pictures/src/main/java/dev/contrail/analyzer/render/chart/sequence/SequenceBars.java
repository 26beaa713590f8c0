package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.render.chart.Theme;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The activation bars of a slice. */
final class SequenceBars {
    private record Bar(int place, int startRow, int endRow, int depth, double top, double bottom, boolean open) {}

    private final SequenceSlice slice;
    private final SequenceColumns columns;
    private final List<Bar> bars = new ArrayList<>();

    SequenceBars(SequenceSlice slice, SequenceColumns columns, SequenceRows rows, SequenceLabels labels) {
        this.slice = slice;
        this.columns = columns;
        Activations all = slice.diagram().activations();
        for (int activation : slice.activations()) {
            int column = slice.column(all.lifeline().get(activation));
            int startRow = all.startRow().get(activation);
            int endRow = all.endRow().get(activation);
            double top = rows.begin(startRow);
            if (column >= 0 && columns.isCreation(startRow)) {
                top += labels.head(column).height() / 2;
            }
            double bottom = rows.y(endRow);
            if (column >= 0 && bottom > top) {
                int depth = Math.min(all.depth().get(activation), SequenceStyle.DEEPEST);
                bars.add(new Bar(column + 1, startRow, endRow, depth, top, bottom, rows.isOpen(activation)));
            }
        }
        bars.sort(Comparator.comparingInt(Bar::depth));
    }

    /** How far an arrow stays away from the middle of a lifeline in a row. */
    double extent(int place, int row, boolean right) {
        int deepest = -1;
        for (Bar bar : bars) {
            if (bar.place() == place && bar.startRow() <= row && row <= bar.endRow()) {
                deepest = Math.max(deepest, bar.depth());
            }
        }
        return deepest < 0 ? 0 : SequenceStyle.BAR / 2.0 + (right ? deepest * SequenceStyle.NEST : 0);
    }

    void paint(Graphics2D graphics) {
        graphics.setStroke(Theme.HAIRLINE);
        var inks = new SequenceInks(slice.diagram());
        for (Bar bar : bars) {
            double left = columns.x(bar.place()) - SequenceStyle.BAR / 2.0 + bar.depth() * SequenceStyle.NEST;
            Shape shape = shape(left, bar.top(), bar.bottom(), bar.open());
            graphics.setColor(inks.barFill(bar.startRow()));
            graphics.fill(shape);
            graphics.setColor(inks.barEdge(bar.startRow()));
            graphics.draw(shape);
        }
    }

    /** A bar; its lower end is torn when what it stands for had not ended. */
    static Shape shape(double left, double top, double bottom, boolean open) {
        double width = SequenceStyle.BAR;
        if (!open) {
            return new Rectangle2D.Double(left, top, width, bottom - top);
        }
        var torn = new Path2D.Double();
        torn.moveTo(left, top);
        torn.lineTo(left + width, top);
        for (int edge = 4; edge >= 0; edge--) {
            torn.lineTo(left + edge * width / 4, edge % 2 == 0 ? bottom : bottom - SequenceStyle.TOOTH);
        }
        torn.closePath();
        return torn;
    }
}
