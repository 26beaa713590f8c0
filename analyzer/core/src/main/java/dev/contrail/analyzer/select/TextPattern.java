package dev.contrail.analyzer.select;

import java.util.regex.Pattern;

/**
 * What a user types to name participants, actions, labels or threads: {@code *} stands for anything, case does not
 * matter, and without a {@code *} it matches a name that contains it. A backslash takes the letter behind it as it is.
 */
public final class TextPattern {
    private final String text;
    private final Pattern pattern;

    private TextPattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** The pattern for what was typed; never fails. */
    public static TextPattern of(String text) {
        return of(text, false);
    }

    /** The same, but a name matches as a whole even without a {@code *}. */
    public static TextPattern whole(String text) {
        return of(text, true);
    }

    private static TextPattern of(String text, boolean whole) {
        var regex = new StringBuilder();
        var plain = new StringBuilder();
        boolean wholeName = whole;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '*') {
                wholeName = true;
                regex.append(Pattern.quote(plain.toString())).append(".*");
                plain.setLength(0);
            } else {
                plain.append(letter == '\\' && i + 1 < text.length() ? text.charAt(++i) : letter);
            }
        }
        regex.append(Pattern.quote(plain.toString()));
        String body = wholeName ? regex.toString() : ".*" + regex + ".*";
        return new TextPattern(
                text, Pattern.compile(body, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
    }

    /** Whether a name matches. */
    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
