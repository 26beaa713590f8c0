package dev.contrail.analyzer.formula;

import dev.contrail.analyzer.trace.naming.Dictionary;
import dev.contrail.analyzer.unit.Amount;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;

/**
 * Reads expressions by recursive descent.
 *
 * <pre>
 * expression = term { ("+" | "-") term }
 * term       = factor { ("*" | "/") factor }
 * factor     = "-" factor | "(" expression ")" | number [ unit ] | name
 * unit       = "ms", "MB", "%" and so on
 * name       = letters, digits, "_", "$" and "."   or anything between backquotes
 * </pre>
 */
final class ExpressionParser {
    /** Deeper nesting is a mistake or an attack, and would overflow the stack. */
    private static final int MAX_DEPTH = 200;

    private final String text;
    private final Dictionary<String> names = new Dictionary<>();
    private int position;
    private int depth;

    ExpressionParser(String text) {
        this.text = text;
    }

    /** The names read in expressions, by place. */
    List<String> names() {
        return names.values();
    }

    /** Where reading goes on, counted from 0. */
    int position() {
        return position;
    }

    Expression expression() {
        Expression left = term();
        while (peek() == '+' || peek() == '-') {
            char operator = next();
            left = new Expression.Operation(left, operator, term());
        }
        return left;
    }

    private Expression term() {
        Expression left = factor();
        while (peek() == '*' || peek() == '/') {
            char operator = next();
            left = new Expression.Operation(left, operator, factor());
        }
        return left;
    }

    private Expression factor() {
        if (++depth > MAX_DEPTH) {
            throw expected("fewer than " + MAX_DEPTH + " levels");
        }
        Expression factor = nestedFactor();
        depth--;
        return factor;
    }

    private Expression nestedFactor() {
        char first = peek();
        if (first == '-') {
            next();
            return new Expression.Negation(factor());
        }
        if (first == '(') {
            next();
            Expression inner = expression();
            expect(')');
            return inner;
        }
        if (Character.isDigit(first) || first == '.') {
            return constant(number());
        }
        if (first == '`' || isNamePart(first)) {
            return new Expression.Measure(names.indexOf(name()));
        }
        throw expected("a number, a name or '('");
    }

    /** Reads a name, one between backquotes without them. */
    String name() {
        char first = peek();
        if (first == '`') {
            int end = text.indexOf('`', position + 1);
            if (end < 0) {
                position = text.length();
                throw expected("a closing '`'");
            }
            String quoted = text.substring(position + 1, end);
            position = end + 1;
            return quoted;
        }
        if (!isNamePart(first) || Character.isDigit(first)) {
            throw expected("a name");
        }
        int start = position;
        while (position < text.length() && (isNamePart(text.charAt(position)) || text.charAt(position) == '.')) {
            position++;
        }
        return text.substring(start, position);
    }

    private Expression constant(double number) {
        char after = peek();
        if (after != '%' && (!isNamePart(after) || Character.isDigit(after))) {
            return new Expression.Constant(number, Unit.NONE);
        }
        int start = position;
        while (position < text.length() && (text.charAt(position) == '%' || isNamePart(text.charAt(position)))) {
            position++;
        }
        if (text.startsWith("/s", position)
                && Amount.of(text.substring(start, position + 2)).isPresent()) {
            position += 2;
        }
        Amount amount = Amount.of(text.substring(start, position)).orElse(null);
        if (amount == null) {
            position = start;
            throw expected("a unit such as " + String.join(", ", Amount.examples()));
        }
        return new Expression.Constant(finite(number * amount.size(), start), amount.unit());
    }

    private double number() {
        int start = position;
        while (position < text.length() && isNumberPart(start)) {
            position++;
        }
        try {
            return finite(Double.parseDouble(text.substring(start, position).replace("_", "")), start);
        } catch (NumberFormatException e) {
            position = start;
            throw expected("a number");
        }
    }

    /** A number, which no value reaches that is infinite. */
    private double finite(double number, int start) {
        if (Double.isInfinite(number)) {
            position = start;
            throw expected("a smaller number, up to 1.8e308,");
        }
        return number;
    }

    private boolean isNumberPart(int start) {
        char c = text.charAt(position);
        boolean exponentSign =
                (c == '+' || c == '-') && position > start && "eE".indexOf(text.charAt(position - 1)) >= 0;
        return Character.isDigit(c) || "._eE".indexOf(c) >= 0 || exponentSign;
    }

    void expect(char wanted) {
        if (peek() != wanted) {
            throw expected("'" + wanted + "'");
        }
        position++;
    }

    /** Reads one of several symbols; where one begins another, the longer comes first. */
    String oneOf(List<String> symbols) {
        peek();
        for (String symbol : symbols) {
            if (text.startsWith(symbol, position)) {
                position += symbol.length();
                return symbol;
            }
        }
        throw expected("one of " + String.join(" ", symbols));
    }

    void end(String expected) {
        peek();
        if (position < text.length()) {
            throw expected(expected);
        }
    }

    private ExpressionException expected(String what) {
        return new ExpressionException(what, text, position);
    }

    private char next() {
        return text.charAt(position++);
    }

    /** The next character that is not white space; 0 at the end. */
    private char peek() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    private static boolean isNamePart(char c) {
        return c != 0 && Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
