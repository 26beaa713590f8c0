package dev.contrail.spark.scan;

import java.io.Serializable;
import java.util.List;

/**
 * A condition on a text.
 *
 * @param operator how the text is compared
 * @param operands with what; one of them is enough
 */
record TextTest(Operator operator, List<String> operands) implements Serializable {
    enum Operator {
        EQUALS,
        DIFFERS,
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS
    }

    TextTest {
        operands = List.copyOf(operands);
    }

    boolean holds(String text) {
        return switch (operator) {
            case EQUALS -> operands.contains(text);
            case DIFFERS -> !operands.contains(text);
            case STARTS_WITH -> operands.stream().anyMatch(text::startsWith);
            case ENDS_WITH -> operands.stream().anyMatch(text::endsWith);
            case CONTAINS -> operands.stream().anyMatch(text::contains);
        };
    }
}
