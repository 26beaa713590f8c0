package dev.contrail.analyzer.mapping;

import java.util.Objects;

/**
 * What must hold of an event for it to be drawn: {@code type = TEST}, {@code size > 1000}, {@code success}.
 *
 * @param left what is compared
 * @param operator how
 * @param right with what; for {@link Operator#IS} and {@link Operator#IS_NOT} not used
 */
public record Condition(Value left, Operator operator, String right) {
    /** How values are compared: as numbers when both are, else as texts. */
    public enum Operator {
        /** There is a value, and it is not false and not 0. */
        IS(""),
        /** There is none, or it is false or 0. */
        IS_NOT("!"),
        /** Not equal. */
        NOT_EQUAL("!="),
        /** Not less. */
        AT_LEAST(">="),
        /** Not more. */
        AT_MOST("<="),
        /** Equal. */
        EQUAL("="),
        /** More. */
        MORE(">"),
        /** Less. */
        LESS("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** What a mapping file writes. */
        public String sign() {
            return sign;
        }
    }

    public Condition {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(right, "right");
    }
}
