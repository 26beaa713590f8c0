package dev.contrail.spark.scan;

import dev.contrail.spark.input.ReadOptions;
import dev.contrail.spark.input.TimeRange;
import dev.contrail.spark.schema.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;

/**
 * Takes those of a query's conditions that a scan itself holds to, exactly: on the names of event types and files, and on
 * when events start. Spark sees to the others.
 */
final class Conditions {
    private static final long NANOS_PER_MICRO = 1_000;

    private final List<Predicate> taken = new ArrayList<>();
    private final List<TextTest> types = new ArrayList<>();
    private final List<TextTest> files = new ArrayList<>();
    private TimeRange range = TimeRange.ALWAYS;

    /** Takes a condition, if it is one of those. */
    boolean take(Predicate predicate) {
        boolean done = isAlwaysTrue(predicate) || takeComparison(predicate);
        if (done) {
            taken.add(predicate);
        }
        return done;
    }

    Predicate[] taken() {
        return taken.toArray(Predicate[]::new);
    }

    Wanted wanted(ReadOptions options) {
        return new Wanted(options, types, files, range);
    }

    /** Whether a time is asked for. */
    boolean hasTime() {
        return !range.isAlways();
    }

    private static boolean isAlwaysTrue(Predicate predicate) {
        return predicate.name().equals("ALWAYS_TRUE")
                || predicate.name().equals("IS_NOT_NULL")
                        && column(predicate.children()[0])
                                .filter(Columns.neverNull()::contains)
                                .isPresent();
    }

    private boolean takeComparison(Predicate predicate) {
        Expression[] children = predicate.children();
        if (children.length < 2) {
            return false;
        }
        boolean reversed = children[0] instanceof Literal;
        Optional<String> column = column(children[reversed ? 1 : 0]);
        if (column.isEmpty()) {
            return false;
        }
        String operator = reversed ? reverse(predicate.name()) : predicate.name();
        Expression[] operands = Stream.of(children)
                .skip(reversed ? 0 : 1)
                .limit(reversed ? 1 : children.length)
                .toArray(Expression[]::new);
        return switch (column.get()) {
            case Columns.EVENT_TYPE -> takeText(operator, operands, types);
            case Columns.FILE -> takeText(operator, operands, files);
            case Columns.START_NANOS -> takeTime(operator, operands, 1);
            case Columns.START_TIME -> takeTime(operator, operands, NANOS_PER_MICRO);
            default -> false;
        };
    }

    private static Optional<String> column(Expression expression) {
        return expression instanceof NamedReference reference && reference.fieldNames().length == 1
                ? Optional.of(reference.fieldNames()[0])
                : Optional.empty();
    }

    private static String reverse(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            case "=", "<>" -> operator;
            default -> "";
        };
    }

    private static boolean takeText(String operator, Expression[] operands, List<TextTest> into) {
        Optional<TextTest.Operator> test = Optional.ofNullable(
                switch (operator) {
                    case "=", "IN" -> TextTest.Operator.EQUALS;
                    case "<>" -> TextTest.Operator.DIFFERS;
                    case "STARTS_WITH" -> TextTest.Operator.STARTS_WITH;
                    case "ENDS_WITH" -> TextTest.Operator.ENDS_WITH;
                    case "CONTAINS" -> TextTest.Operator.CONTAINS;
                    default -> null;
                });
        var texts = new ArrayList<String>();
        for (Expression operand : operands) {
            if (!(operand instanceof Literal<?> literal) || literal.value() == null) {
                return false;
            }
            texts.add(literal.value().toString());
        }
        test.ifPresent(known -> into.add(new TextTest(known, texts)));
        return test.isPresent();
    }

    /** A bound in units of some nanoseconds: the column is rounded down to them. */
    private boolean takeTime(String operator, Expression[] operands, long unitNanos) {
        if (operands.length != 1
                || !(operands[0] instanceof Literal<?> literal)
                || !(literal.value() instanceof Long value)
                || Math.abs(value) > Long.MAX_VALUE / NANOS_PER_MICRO - 1 && unitNanos > 1) {
            return false;
        }
        long first = value * unitNanos;
        long last = first + unitNanos - 1;
        Optional<TimeRange> bound = Optional.ofNullable(
                switch (operator) {
                    case "=" -> new TimeRange(first, last);
                    case "<" -> first == Long.MIN_VALUE ? null : new TimeRange(Long.MIN_VALUE, first - 1);
                    case "<=" -> new TimeRange(Long.MIN_VALUE, last);
                    case ">" -> last == Long.MAX_VALUE ? null : new TimeRange(last + 1, Long.MAX_VALUE);
                    case ">=" -> new TimeRange(first, Long.MAX_VALUE);
                    default -> null;
                });
        bound.ifPresent(known -> range = range.and(known));
        return bound.isPresent();
    }
}
