package dev.contrail.analyzer.formula;

import java.io.Serial;

/** An expression cannot be understood; the message is one line that says where and what was expected. */
public final class ExpressionException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Counted from 0. */
    private final int position;

    ExpressionException(String expected, String text, int position) {
        super("expected " + expected + " " + where(text, position) + " of: " + text);
        this.position = position;
    }

    /** An expression that can be understood, but not be true or false of what was recorded. */
    ExpressionException(String message, String text) {
        super(message + ": " + text);
        this.position = 0;
    }

    private static String where(String text, int position) {
        return position >= text.length()
                ? "at the end"
                : "but found '" + text.charAt(position) + "' at character " + (position + 1);
    }

    /** The character at which it stopped making sense, counted from 0. */
    public int position() {
        return position;
    }
}
