package dev.contrail.analyzer.formula;

/** An arithmetic expression over measures; each measure has a place in the array of values. */
public sealed interface Expression {
    /** Its value; NaN when a value that it needs is NaN. */
    double value(double[] values);

    /** A number. */
    record Constant(double number) implements Expression {
        @Override
        public double value(double[] values) {
            return number;
        }
    }

    /** The value of a measure. */
    record Measure(int place) implements Expression {
        @Override
        public double value(double[] values) {
            return values[place];
        }
    }

    /** Minus an expression. */
    record Negation(Expression of) implements Expression {
        @Override
        public double value(double[] values) {
            return -of.value(values);
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
    }
}
