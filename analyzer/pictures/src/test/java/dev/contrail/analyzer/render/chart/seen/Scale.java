package dev.contrail.analyzer.render.chart.seen;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * An axis as a person reads it: two labelled ticks say where every other value is.
 *
 * @param value a tick's value
 * @param place where it stands
 * @param perPixel how much a pixel is worth
 */
public record Scale(double value, double place, double perPixel) {
    /**
     * Reads the ticks of an axis.
     *
     * @param ticks texts that are numbers, at least two
     * @param middle where a text's tick stands
     */
    static Scale of(List<Drawing.Words> ticks, ToDoubleFunction<Drawing.Words> middle) {
        if (ticks.size() < 2) {
            throw new AssertionError("an axis with less than two labelled ticks: " + ticks);
        }
        List<Drawing.Words> inOrder =
                ticks.stream().sorted(Comparator.comparingDouble(Scale::number)).toList();
        Drawing.Words low = inOrder.get(0);
        Drawing.Words high = inOrder.get(inOrder.size() - 1);
        double pixels = middle.applyAsDouble(high) - middle.applyAsDouble(low);
        return new Scale(number(low), middle.applyAsDouble(low), (number(high) - number(low)) / pixels);
    }

    /** Reads the numbers that stand in one line under a plot, whose middles are over their ticks. */
    public static Scale under(Drawing drawing, double y) {
        return of(
                drawing.words().stream()
                        .filter(words ->
                                isNumber(words.text()) && Math.abs(words.box().getCenterY() - y) < 3)
                        .toList(),
                words -> words.box().getCenterX());
    }

    /** Reads the numbers left of a plot; a text's middle is a little off its tick, by the same for all. */
    public static Scale beside(Drawing drawing, double left) {
        return of(
                drawing.words().stream()
                        .filter(words -> isNumber(words.text())
                                && words.box().getMaxX() <= left
                                && words.box().getMaxX() > left - 12)
                        .toList(),
                words -> words.box().getCenterY());
    }

    static boolean isNumber(String text) {
        return text.matches("[-−]?[\\d,]+(\\.\\d+)?");
    }

    private static double number(Drawing.Words words) {
        return Double.parseDouble(words.text().replace(",", "").replace('−', '-'));
    }

    /** Where a value stands. */
    public double placeOf(double wanted) {
        return place + (wanted - value) / perPixel;
    }
}
