package dev.contrail.analyzer.formula;

import dev.contrail.analyzer.unit.Unit;
import java.util.List;

/** An arithmetic expression over measures; each measure has a place in the array of values. */
public sealed interface Expression {
    /** Its value; NaN when a value that it needs is NaN. */
    double value(double[] values);

    /** What its value is a number of, with measures of these units by place. */
    Unit unit(List<Unit> units);

    /** A number, in the unit that values of its kind are kept in. */
    record Constant(double number, Unit unit) implements Expression {
        @Override
        public double value(double[] values) {
            return number;
        }

        @Override
        public Unit unit(List<Unit> units) {
            return unit;
        }
    }

    /** The value of a measure. */
    record Measure(int place) implements Expression {
        @Override
        public double value(double[] values) {
            return values[place];
        }

        @Override
        public Unit unit(List<Unit> units) {
            return units.get(place);
        }
    }

    /** Minus an expression. */
    record Negation(Expression of) implements Expression {
        @Override
        public double value(double[] values) {
            return -of.value(values);
        }

        @Override
        public Unit unit(List<Unit> units) {
            return of.unit(units);
        }
    }

    /** Two expressions and {@code + - *} or {@code /}. */
    record Operation(Expression left, char operator, Expression right) implements Expression {
        @Override
        public double value(double[] values) {
            double a = left.value(values);
            double b = right.value(values);
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> throw new IllegalStateException("no operator: " + operator);
            };
        }

        /* A sum is of its parts' unit; a share of something is still that, and one of two alike is a number. */
        @Override
        public Unit unit(List<Unit> units) {
            Unit a = left.unit(units);
            Unit b = right.unit(units);
            return switch (operator) {
                case '*' -> a == Unit.NONE ? b : b == Unit.NONE ? a : Unit.NONE;
                case '/' -> b == Unit.NONE ? a : Unit.NONE;
                default -> a == b || b == Unit.NONE ? a : a == Unit.NONE ? b : Unit.NONE;
            };
        }
    }
}
