package dev.contrail.analyzer.formula;

import dev.contrail.analyzer.unit.Unit;
import java.util.List;

/**
 * What should hold in every snapshot: {@code buffered <= 100}.
 *
 * @param text as it was written
 * @param names the measures it needs, by place
 */
public record Comparison(String text, Expression left, String operator, Expression right, List<String> names) {
    private static final List<String> OPERATORS = List.of("<=", ">=", "==", "!=", "<", ">");

    /** Parses a comparison; throws {@link ExpressionException}. */
    public static Comparison parse(String text) {
        var parser = new ExpressionParser(text);
        Expression left = parser.expression();
        String operator = parser.oneOf(OPERATORS);
        Expression right = parser.expression();
        parser.end("an operator or the end");
        return new Comparison(text.strip(), left, operator, right, parser.names());
    }

    /** Whether it holds; values must not be NaN. */
    public boolean holds(double[] values) {
        double a = left.value(values);
        double b = right.value(values);
        return switch (operator) {
            case "<=" -> a <= b;
            case ">=" -> a >= b;
            case "==" -> a == b;
            case "!=" -> a != b;
            case "<" -> a < b;
            case ">" -> a > b;
            default -> throw new IllegalStateException("no operator: " + operator);
        };
    }

    /**
     * Throws {@link ExpressionException} when the sides are amounts of different things. Memory and shares may be compared
     * with plain numbers, which are bytes and parts of one; a time may not: nobody could know of which unit. Nor may a share
     * with 1 or more: who writes 1 may mean one per cent, and nothing would exceed it.
     *
     * @param units those of the measures, by place
     */
    public void check(List<Unit> units) {
        Unit a = left.unit(units);
        Unit b = right.unit(units);
        if (a == b || isZero(left) || isZero(right)) {
            return;
        }
        if (a == Unit.NONE || b == Unit.NONE) {
            Unit unit = a == Unit.NONE ? b : a;
            if (unit == Unit.TIME) {
                throw new ExpressionException("a time needs a time beside it, such as 5ms", text);
            }
            if (unit == Unit.SHARE && (isOneOrMore(left) || isOneOrMore(right))) {
                throw new ExpressionException("of a share 1 is 100 %; one per cent is 1%, and all is 100%", text);
            }
            return;
        }
        throw new ExpressionException("compares " + a.words() + " with " + b.words(), text);
    }

    private static boolean isOneOrMore(Expression side) {
        return side instanceof Expression.Constant constant && constant.number() >= 1;
    }

    private static boolean isZero(Expression side) {
        return side instanceof Expression.Constant constant && constant.number() == 0;
    }

    /** The number that a single measure is compared with; NaN when it is not that simple. */
    public double bound() {
        if (names.size() != 1) {
            return Double.NaN;
        }
        double[] none = {Double.NaN};
        if (left instanceof Expression.Measure) {
            return right.value(none);
        }
        return right instanceof Expression.Measure ? left.value(none) : Double.NaN;
    }
}
