package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.TimeAxis;
import dev.contrail.analyzer.trace.TimeRange;
import java.awt.Color;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The plots of a lane chart, all over the same time; their data areas start where they are told, at whole pixels. */
final class LanePlots {
    /** Room for tick labels and the name of the time axis. */
    static final int AXIS_HEIGHT = 10 * Theme.STEP;

    private static final int TALL = 600;
    private static final int TOP_AXIS_HEIGHT = 5 * Theme.STEP;
    private static final double HEADROOM = 1.1;
    private static final int LIGHT = 110;
    private static final int TICKS = 16;
    /** A tick label has three decimals. */
    private static final double FINEST = 0.001;

    private LanePlots() {}

    /** The lanes; when they are high, their time is told above them as well. */
    static XYPlot lanes(LaneView view, LaneStack stack, List<LaneAction> actions, boolean timeShown) {
        var rows = new NumberAxis();
        rows.setRange(0, 1);
        rows.setVisible(false);
        XYPlot plot = plot(view, rows, timeShown);
        plot.setRangeGridlinesVisible(false);
        plot.setRenderer(new XYStepAreaRenderer()); // without one a plot has no grid
        plot.addAnnotation(new LaneMarks(stack, actions, view.range().startNanos()));
        if (topAxisHeight(stack) > 0) {
            NumberAxis above = time(view);
            above.setLabel(null);
            plot.setDomainAxis(1, above);
            plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
            plot.getFixedDomainAxisSpace().setTop(topAxisHeight(stack));
        }
        return plot;
    }

    /** How much room the time above the lanes takes. */
    static int topAxisHeight(LaneStack stack) {
        return stack.height() > TALL ? TOP_AXIS_HEIGHT : 0;
    }

    /** A step chart: up to the least in a pixel in full colour, up to the most in a lighter one. */
    static XYPlot atOnce(LaneView view, AtOnce series, LaneAction action, boolean timeShown) {
        var counts = new NumberAxis();
        counts.setRange(0, series.max() * HEADROOM);
        counts.setTickUnit(new NumberTickUnit(series.max()));
        counts.setTickLabelFont(Theme.SMALL);
        counts.setTickLabelPaint(Theme.INK_SOFT);
        counts.setAxisLineVisible(false);
        counts.setTickMarksVisible(false);
        XYPlot plot = plot(view, counts, timeShown);
        var columns = new AtOnceColumns(series, view);
        Range time = plot.getDomainAxis().getRange();
        Color color = Palette.color(action.color());
        paint(plot, 0, steps(columns::least, view.columns(), time), color);
        paint(
                plot,
                1,
                steps(columns::most, view.columns(), time),
                new Color(color.getRed(), color.getGreen(), color.getBlue(), LIGHT));
        return plot;
    }

    private static void paint(XYPlot plot, int index, XYSeries series, Color color) {
        var renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
        renderer.setSeriesPaint(0, color);
        renderer.setOutline(false);
        plot.setDataset(index, new XYSeriesCollection(series));
        plot.setRenderer(index, renderer);
    }

    private static XYSeries steps(IntUnaryOperator counts, int columns, Range time) {
        double perColumn = time.getLength() / columns;
        var series = new XYSeries("at once");
        for (int column = 0; column < columns; column++) {
            if (column == 0 || counts.applyAsInt(column) != counts.applyAsInt(column - 1)) {
                series.add(time.getLowerBound() + column * perColumn, counts.applyAsInt(column));
            }
        }
        series.add(time.getUpperBound(), 0);
        return series;
    }

    private static XYPlot plot(LaneView view, NumberAxis rangeAxis, boolean timeShown) {
        NumberAxis time = time(view);
        time.setVisible(timeShown);
        var plot = new XYPlot(null, time, rangeAxis, null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(space(0, timeShown ? AXIS_HEIGHT : 0));
        plot.setFixedRangeAxisSpace(space(LanePanel.NUMBERS, 0));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(Theme.RULE);
        plot.setDomainGridlineStroke(Theme.HAIRLINE);
        plot.setRangeGridlinePaint(Theme.RULE);
        plot.setRangeGridlineStroke(Theme.HAIRLINE);
        return plot;
    }

    /** Counts from the run's first event, unless that takes more digits than a label has. */
    private static NumberAxis time(LaneView view) {
        NumberAxis time = time(view, view.clock());
        if (time.getTickUnit().getSize() >= FINEST) {
            time.setLabel(time.getLabel() + " since the first event");
            return time;
        }
        long offset = view.range().startNanos() - view.clock().startNanos();
        NumberAxis fine = time(view, view.range());
        fine.setLabel(fine.getLabel() + " since " + Durations.format(offset) + " after the first event");
        return fine;
    }

    private static NumberAxis time(LaneView view, TimeRange clock) {
        TimeAxis axis = TimeAxis.over(clock);
        NumberAxis time = axis.axis(view.range());
        time.setRange(
                axis.toAxis(view.range().startNanos()), axis.toAxis(view.range().endNanos()));
        time.setTickUnit(new NumberTickUnit(tickStep(time.getRange().getLength())));
        return time;
    }

    /** One, two or five times a power of ten, for about a dozen ticks. */
    private static double tickStep(double length) {
        double rough = length / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
    }

    private static AxisSpace space(double left, double bottom) {
        var space = new AxisSpace();
        space.setLeft(left);
        space.setBottom(bottom);
        return space;
    }
}
