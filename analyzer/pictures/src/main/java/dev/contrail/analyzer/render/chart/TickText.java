package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.unit.Quantities;
import dev.contrail.analyzer.unit.Unit;
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

    private record Power(int power, String letter) {}

    private static final List<Power> POWERS = List.of(new Power(12, "T"), new Power(9, "B"), new Power(6, "M"));
    /** From here on numbers are long. */
    private static final double LONG = 1e7;

    private static final double LONGEST = 1e15;
    private static final double SMALLEST = 1e-4;
    /** So much longer than the axis a value may be to be told with a letter for its size. */
    private static final double NEAR = 1000;
    /** Ticks are no finer than a hundredth of the axis's magnitude. */
    private static final int FINEST = 2;

    private static final int MOST_DECIMALS = 15;

    private final double low;
    private final double high;
    private final Unit unit;

    /** Numbers that are only numbers. */
    TickText(double low, double high) {
        this(low, high, Unit.NONE);
    }

    TickText(double low, double high, Unit unit) {
        this.low = low;
        this.high = high;
        this.unit = unit;
    }

    String of(double value) {
        return switch (unit) {
            case NONE -> number(value, low, high);
            case INSTANT -> InstantText.of(value, high - low);
            case ADDRESS -> Quantities.text(value, unit);
            default -> inSteps(value);
        };
    }

    /** The number is written as on an axis that counts in the step. */
    private String inSteps(double value) {
        Unit.Step step = unit.stepFor(Math.max(Math.abs(low), Math.abs(high)), high - low);
        String number = number(value / step.size(), low / step.size(), high / step.size());
        return number.equals("0") ? number : number + " " + step.symbol();
    }

    private static String number(double value, double low, double high) {
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
            return value == 0 ? "0" : withLetter(value, size, power);
        }
        return withoutCommon(plain(value, -power), plain(Math.floor(low), 0), plain(Math.ceil(high), 0));
    }

    private static int magnitude(double size) {
        return (int) Math.floor(Math.log10(size));
    }

    private static String withLetter(double value, double size, int power) {
        Power most = POWERS.stream()
                .filter(one -> size >= Math.pow(10, one.power))
                .findFirst()
                .orElseThrow();
        return plain(value / Math.pow(10, most.power), most.power - power) + most.letter;
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
        List<String> mine = groups(text);
        int common = common(mine, groups(low), groups(high));
        return common == 0 ? text : "…" + String.join(",", mine.subList(common, mine.size()));
    }

    private static int common(List<String> mine, List<String> first, List<String> last) {
        int common = 0;
        while (common < mine.size() - 1
                && first.size() == last.size()
                && common < first.size()
                && mine.get(common).equals(first.get(common))
                && mine.get(common).equals(last.get(common))) {
            common++;
        }
        return common;
    }

    private static List<String> groups(String number) {
        return Arrays.asList(number.split(",", -1));
    }

    /** What stands for … at all ticks, such as 1,700; empty where ticks are whole. */
    String leftOut() {
        if (unit != Unit.NONE || !number(high, low, high).startsWith("…")) {
            return "";
        }
        List<String> first = groups(plain(Math.floor(low), 0));
        return String.join(",", first.subList(0, common(first, first, groups(plain(Math.ceil(high), 0)))));
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
