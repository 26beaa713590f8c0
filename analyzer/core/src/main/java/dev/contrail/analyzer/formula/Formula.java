package dev.contrail.analyzer.formula;

import java.util.List;

/**
 * A measure computed from others: {@code buffered = requested - released}.
 *
 * @param name what it is called
 * @param text the right side as it was written
 * @param expression its value
 * @param names the measures it needs, by place
 */
public record Formula(String name, String text, Expression expression, List<String> names) {
    /** Parses a definition; throws {@link ExpressionException}. */
    public static Formula parse(String text) {
        var parser = new ExpressionParser(text);
        String name = parser.name();
        parser.expect('=');
        String right = text.substring(parser.position()).strip();
        Expression expression = parser.expression();
        parser.end("an operator or the end");
        return new Formula(name, right, expression, parser.names());
    }
}
