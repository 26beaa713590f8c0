package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.render.chart.text.PlainText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The marks of all lanes, over a plot's grid; one pixel of the plot is one column. */
final class LaneMarks extends AbstractXYAnnotation {
    private static final int LABEL_INSET = 4;
    private static final int LABEL_HEIGHT = 12;
    /** Spans at least this wide are parted from a neighbour of the same colour. */
    private static final int PARTED = 3;
    /** Below this height a half cannot be told from the whole. */
    private static final int HALVED = 8;
    /** What is there is to be seen. */
    private static final int LEAST_DENSITY = 2;

    private final transient LaneStack stack;
    private final transient List<LaneAction> actions;
    private final long from;

    /**
     * Marks of some actions.
     *
     * @param from where the time that is shown begins: what began before is cut off there, and not torn
     */
    LaneMarks(LaneStack stack, List<LaneAction> actions, long from) {
        this.stack = stack;
        this.actions = actions;
        this.from = from;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        Rectangle area = dataArea.getBounds();
        for (LaneBand band : stack.bands()) {
            var ink = new LaneInk(actions);
            if (band.density()) {
                drawDensity(band, ink, area);
                ink.paint(graphics);
                continue;
            }
            for (int row = 0; row < band.rows().size(); row++) {
                draw(band, row, ink, area);
            }
            ink.paint(graphics);
            for (int row = 0; row < band.rows().size(); row++) {
                label(band, row, graphics, area);
            }
        }
    }

    /** In the colour of what most do: one wait among hundreds that sleep is not what all of them do. Alarms stand below. */
    private void drawDensity(LaneBand band, LaneInk ink, Rectangle area) {
        LaneColumns columns = band.rows().get(0);
        int bottom = area.y + band.rowBottom(0);
        int room = band.rowBottom(0) - band.rowTop(0);
        for (int column = 0; column < columns.size(); column++) {
            int front = columns.top(column);
            if (front == LaneColumns.NONE) {
                continue;
            }
            int left = area.x + column;
            int most = columns.most(column);
            int top = bottom - densityHeight(room, columns.fullness(column));
            int foot = bottom;
            if (front != most && actions.get(front).isAlarm()) {
                foot -= densityHeight(room, columns.fullness(column, front));
                ink.add(front, left, foot, left + 1, bottom);
            }
            if (top < foot) {
                ink.add(most, left, top, left + 1, foot);
            }
        }
    }

    private static int densityHeight(int room, double fullness) {
        return Math.max(LEAST_DENSITY, (int) Math.round(room * fullness));
    }

    private void draw(LaneBand band, int row, LaneInk ink, Rectangle area) {
        LaneColumns columns = band.rows().get(row);
        int top = area.y + band.rowTop(row);
        int bottom = area.y + band.rowBottom(row);
        int end;
        for (int column = 0; column < columns.size(); column = end) {
            end = columns.blockEnd(column);
            if (columns.top(column) == LaneColumns.NONE) {
                continue;
            }
            int left = area.x + column;
            int right = area.x + end - (isParted(columns, column, end) ? 1 : 0);
            boolean halved = columns.bottom(column) != columns.top(column) && bottom - top >= HALVED;
            int middle = halved ? (top + bottom) / 2 : bottom;
            if (isOpen(band, columns.owner(column)) && right - left > LaneInk.TOOTH && end == columns.size()) {
                boolean onBothSides = isBegunUnseen(band, columns.owner(column)) && right - left > 2 * LaneInk.TOOTH;
                ink.addTorn(columns.top(column), left, top, right, bottom, onBothSides);
                continue;
            }
            int free = halved ? 0 : LaneInk.inset(actions.get(columns.top(column)), bottom - top);
            ink.add(columns.top(column), left, top + free, right, middle - free);
            if (halved) {
                ink.add(columns.bottom(column), left, middle, right, bottom);
            }
        }
    }

    private static boolean isOpen(LaneBand band, int mark) {
        return mark >= 0 && band.lane().marks().isOpen(mark);
    }

    private boolean isBegunUnseen(LaneBand band, int mark) {
        return band.lane().marks().isBegunUnseen(mark) && band.lane().marks().start(mark) >= from;
    }

    /** Whether a span is followed at once by another that looks the same. */
    private static boolean isParted(LaneColumns columns, int column, int end) {
        return end - column >= PARTED
                && columns.owner(column) >= 0
                && end < columns.size()
                && columns.top(end) == columns.top(column);
    }

    private void label(LaneBand band, int row, Graphics2D graphics, Rectangle area) {
        LaneColumns columns = band.rows().get(row);
        int top = band.rowTop(row);
        int height = band.rowBottom(row) - top;
        if (height < LABEL_HEIGHT) {
            return;
        }
        graphics.setFont(Theme.SMALL);
        int labelled = LaneColumns.NONE;
        int end;
        for (int column = 0; column < columns.size(); column = end) {
            end = columns.blockEnd(column);
            int mark = columns.owner(column);
            int room = end - column - 2 * LABEL_INSET;
            if (mark < 0 || mark == labelled || room <= LABEL_INSET) {
                continue;
            }
            int inset = isBegunUnseen(band, mark) ? LABEL_INSET + LaneInk.TOOTH : LABEL_INSET;
            String task = PlainText.of(band.lane().marks().label(mark));
            double width = Labels.width(Theme.SMALL, task);
            if (width > 0 && width <= room) {
                Color color = Palette.color(actions.get(columns.top(column)).color());
                if (actions.get(columns.top(column)).isAlarm()) {
                    graphics.setColor(color); // the hatch would run through the text
                    graphics.fillRect(area.x + column + 1, area.y + top + 1, (int) width + inset + 2, height - 2);
                }
                graphics.setColor(LaneInk.textOn(color));
                graphics.drawString(task, area.x + column + inset, area.y + top + height / 2 + 4);
                labelled = mark;
            }
        }
    }
}
