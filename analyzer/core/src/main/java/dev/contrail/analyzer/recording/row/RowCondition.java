package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;

/** Whether something holds of the event that is in the row. */
public final class RowCondition {
    private final TraceBuilder trace;
    private final RowValue left;
    private final Condition.Operator operator;
    private final String right;
    private final double number;
    private int lastText = Trace.ABSENT;
    private boolean lastEqual;

    RowCondition(TraceBuilder trace, RowValue left, Condition condition) {
        this.trace = trace;
        this.left = left;
        this.operator = condition.operator();
        this.right = condition.right();
        this.number = number(right);
        this.lastEqual = right.isEmpty();
    }

    /** Whether it holds or not of all events that have the same values, whenever they were. */
    public boolean isOfField() {
        return left instanceof FieldValue;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    public boolean holds() {
        return switch (operator) {
            case IS -> isTrue();
            case IS_NOT -> !isTrue();
            case EQUAL -> isNumber() ? left.decimal() == number : isEqual();
            case NOT_EQUAL -> isNumber() ? left.decimal() != number : !isEqual();
            case MORE -> order() > 0;
            case LESS -> order() < 0;
            case AT_LEAST -> order() >= 0;
            case AT_MOST -> order() <= 0;
        };
    }

    private boolean isNumber() {
        return !left.isText() && !Double.isNaN(number);
    }

    /* Of text after text, most are the one before. */
    private boolean isEqual() {
        int text = left.text();
        if (text != lastText) {
            lastText = text;
            lastEqual = (text == Trace.ABSENT ? "" : trace.textAt(text)).equals(right);
        }
        return lastEqual;
    }

    private int order() {
        return isNumber() ? Double.compare(left.decimal(), number) : text().compareTo(right);
    }

    private boolean isTrue() {
        if (!left.isText()) {
            return left.decimal() != 0;
        }
        String text = text();
        return !text.isEmpty() && !text.equals("false") && !text.equals("0");
    }

    private String text() {
        int text = left.text();
        return text == Trace.ABSENT ? "" : trace.textAt(text);
    }
}
