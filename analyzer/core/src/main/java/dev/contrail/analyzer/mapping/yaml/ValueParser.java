package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.mapping.FramePart;
import dev.contrail.analyzer.mapping.Shortening;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a mapping file writes for a value: a field {@code host}, a path {@code heapSpace.committedSize}, either made
 * shorter {@code uri | host}, or a text with these in it {@code "{method} {uri | host}"}.
 */
final class ValueParser {
    private static final Pattern NAME = Pattern.compile("[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*");

    private ValueParser() {}

    /** Why a text is no value, in words. */
    static final class NoValue extends Exception {
        private static final long serialVersionUID = 1L;

        NoValue(String words) {
            super(words, null, false, false);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    static Value parse(String text) throws NoValue {
        return text.indexOf('{') >= 0 ? template(text) : field(text);
    }

    private static Value template(String text) throws NoValue {
        var parts = new ArrayList<Value>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                parts.add(new Value.Constant(text.substring(at)));
                break;
            }
            if (open > at) {
                parts.add(new Value.Constant(text.substring(at, open)));
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new NoValue("'" + text + "' has a { without a }");
            }
            parts.add(field(text.substring(open + 1, close)));
            at = close + 1;
        }
        return new Value.Template(parts);
    }

    /** A field's path, perhaps with a shortening behind it. */
    static Value field(String text) throws NoValue {
        int bar = text.indexOf('|');
        String path = (bar < 0 ? text : text.substring(0, bar)).strip();
        Value field = FramePart.called(path).<Value>map(Value.OfFrame::new).orElse(new Value.OfField(path(path)));
        if (bar < 0) {
            return field;
        }
        String word = text.substring(bar + 1).strip();
        Optional<Shortening> how = Shortening.called(word);
        if (how.isEmpty()) {
            throw new NoValue("nothing makes a text shorter that is called '" + word + "'"
                    + Nearest.hint(word, Shortening.words()));
        }
        return new Value.Shortened(field, how.get());
    }

    /** A field's name, or names with dots between them. */
    static String path(String text) throws NoValue {
        for (String name : List.of(text.split("\\.", -1))) {
            if (!NAME.matcher(name).matches()) {
                throw new NoValue("'" + text + "' is not the name of a field; a fixed text is written {text: …}");
            }
        }
        return text;
    }

    /** A condition: {@code field = value}, {@code !field} and the like. */
    static Condition condition(String text) throws NoValue {
        for (int at = 0; at < text.length(); at++) {
            for (Condition.Operator operator : Condition.Operator.values()) {
                boolean compares = operator.sign().length() > 0 && operator != Condition.Operator.IS_NOT;
                if (compares && text.startsWith(operator.sign(), at)) {
                    String right = text.substring(at + operator.sign().length()).strip();
                    return new Condition(field(text.substring(0, at)), operator, right.replaceFirst("^= *", ""));
                }
            }
        }
        String stripped = text.strip();
        return stripped.startsWith("!")
                ? new Condition(field(stripped.substring(1)), Condition.Operator.IS_NOT, "")
                : new Condition(field(stripped), Condition.Operator.IS, "");
    }
}
