package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.unit.Unit;
import java.text.NumberFormat;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;

/**
 * The values that panels of one measure have in common, with a margin, so that no mark sits on a frame.
 *
 * @param whole whether only whole numbers are worth a tick
 * @param unit what the values are numbers of
 */
public record ValueScale(double low, double high, boolean whole, Unit unit) {
    private static final double MARGIN = 0.05;
    /** What changes by less than this part of an amount does not fill its panel. */
    private static final int FLATTEST = 10;

    /** The largest value that can be drawn: sums of two of these are still finite. */
    private static final double LARGEST = Double.MAX_VALUE / 4;

    /** One of numbers that are only numbers. */
    public ValueScale(double low, double high, boolean whole) {
        this(low, high, whole, Unit.NONE);
    }

    public static ValueScale of(List<StatePanel.Bounds> bounds, Unit unit) {
        double low = bounds.stream().mapToDouble(StatePanel.Bounds::low).min().orElse(0);
        double high = bounds.stream().mapToDouble(StatePanel.Bounds::high).max().orElse(1);
        boolean whole = bounds.stream().allMatch(StatePanel.Bounds::whole);
        return padded(Math.max(low, -LARGEST), Math.min(high, LARGEST), whole, unit);
    }

    private static ValueScale padded(double low, double high, boolean whole, Unit unit) {
        // What doubles is read against zero, as on the page, and so is a share: that of a busy processor falls by next
        // to nothing.
        double from = low > 0 && (low <= high / 2 || unit == Unit.SHARE) ? 0 : low;
        double to = low == 0 && high == 0
                ? unit == Unit.SHARE ? 0.01 : 0.5 // too little for a tick of what comes in ones
                : high; // nothing all the time stands on the floor
        double flat = low < high ? Math.max(0, leastSpan(low, high, unit) - (to - from)) / 2 : 0;
        from -= flat;
        to += flat;
        // As far apart as numbers of this size can be told apart, or else an axis has no room for ticks.
        double least = Math.max(Math.ulp(high), Math.ulp(low)) * 1e4;
        double margin = Math.max(
                (to - from) * MARGIN,
                to > low ? least : Math.max(least, constantMargin(low, whole && unit == Unit.NONE)));
        return new ValueScale(from - margin, to + margin, whole, unit);
    }

    /**
     * How much of an amount an axis spans at least, as changes of a thousandth that fill a panel read as jumps. Of mere numbers
     * nobody knows whether they are amounts or places, such as that of a window that moves on.
     */
    private static double leastSpan(double low, double high, Unit unit) {
        return unit.steps().isEmpty() ? 0 : Math.max(Math.abs(low), Math.abs(high)) / FLATTEST;
    }

    private static double constantMargin(double value, boolean whole) {
        return whole ? 1 : Math.abs(value) / 10;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Where a value is, from 0 at the bottom to 1 at the top. */
    public double place(double value) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }

    public NumberAxis axis(boolean labelled) {
        var axis = new FarAxis();
        axis.setAutoRange(false);
        axis.setRange(low, high);
        if (unit != Unit.NONE) {
            axis.setStandardTickUnits(UnitTicks.between(low, high, unit));
        } else if (whole && high - low < 1e15) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        axis.setNumberFormatOverride(format());
        axis.setTickLabelsVisible(labelled);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickLabelFont(Theme.SMALL);
        axis.setTickLabelPaint(Theme.INK_SOFT);
        return axis;
    }

    /** How wide the tick labels get, in pixels. */
    public int labelWidth() {
        NumberFormat format = format();
        double widest = Math.max(
                Labels.width(Theme.SMALL, format.format(whole ? Math.floor(low) : low)),
                Labels.width(Theme.SMALL, format.format(whole ? Math.ceil(high) : high)));
        return (int) Math.ceil(widest);
    }

    /** The leading digits that all tick labels leave out, empty for none: to be written once. */
    public String leftOut() {
        return new TickText(low, high, unit).leftOut();
    }

    private NumberFormat format() {
        return new TickText(low, high, unit);
    }
}
