package dev.contrail.analyzer.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What stands at the ticks of a value axis: short, and never the same at two of them. A page's {@code ticks.js} does the
 * same, and {@code tick-cases.json} holds both to it.
 */
final class TickText extends NumberFormat {
    private static final long serialVersionUID = 1;

    private record Unit(int power, String letter) {}

    private static final List<Unit> UNITS = List.of(new Unit(12, "T"), new Unit(9, "B"), new Unit(6, "M"));
    /** From here on numbers are long. */
    private static final double LONG = 1e7;

    private static final double LONGEST = 1e15;
    private static final double SMALLEST = 1e-4;
    /** So much longer than the axis a value may be to be told in units. */
    private static final double NEAR = 1000;
    /** Ticks are no finer than a hundredth of the axis's magnitude. */
    private static final int FINEST = 2;

    private static final int MOST_DECIMALS = 15;

    private final double low;
    private final double high;

    TickText(double low, double high) {
        this.low = low;
        this.high = high;
    }

    String of(double value) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        double length = high - low;
        int power = magnitude(length) - FINEST;
        if (size >= LONGEST || length < SMALLEST) {
            return exponential(value, Math.max(0, Math.min(MOST_DECIMALS, magnitude(size) - power)));
        }
        if (size < LONG) {
            return plain(value, -power);
        }
        if (size <= NEAR * length) {
            return value == 0 ? "0" : inUnits(value, size, power);
        }
        return withoutCommon(plain(value, -power), plain(Math.floor(low), 0), plain(Math.ceil(high), 0));
    }

    private static int magnitude(double size) {
        return (int) Math.floor(Math.log10(size));
    }

    private static String inUnits(double value, double size, int power) {
        Unit unit = UNITS.stream()
                .filter(one -> size >= Math.pow(10, one.power))
                .findFirst()
                .orElseThrow();
        return plain(value / Math.pow(10, unit.power), unit.power - power) + unit.letter;
    }

    /** 1,000,050.25 without zeros at its end. */
    private static String plain(double value, int decimals) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(Math.max(0, Math.min(MOST_DECIMALS, decimals)), RoundingMode.HALF_UP);
        String text = String.format(Locale.ROOT, "%,." + rounded.scale() + "f", rounded);
        String kept = text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
        return kept.equals("-0") ? "0" : kept;
    }

    /** 1.5E-7 */
    private static String exponential(double value, int decimals) {
        if (value == 0) {
            return "0";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "e", value);
        int mark = text.indexOf('e');
        String mantissa = text.substring(0, mark);
        String kept = mantissa.contains(".") ? mantissa.replaceFirst("\\.?0+$", "") : mantissa;
        return kept + "E" + Integer.parseInt(text.substring(mark + 1));
    }

    /** …000,050: without the groups that both ends of the axis have. */
    private static String withoutCommon(String text, String low, String high) {
        List<String> mine = Arrays.asList(text.split(",", -1));
        List<String> first = Arrays.asList(low.split(",", -1));
        List<String> last = Arrays.asList(high.split(",", -1));
        int common = 0;
        while (common < mine.size() - 1
                && first.size() == last.size()
                && common < first.size()
                && mine.get(common).equals(first.get(common))
                && mine.get(common).equals(last.get(common))) {
            common++;
        }
        return common == 0 ? text : "…" + String.join(",", mine.subList(common, mine.size()));
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(of(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return to.append(of((double) number));
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("ticks are written, not read");
    }
}
