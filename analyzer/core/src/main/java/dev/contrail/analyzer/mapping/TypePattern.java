package dev.contrail.analyzer.mapping;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of an event type, in which {@code *} stands for any letters.
 *
 * @param text as it is written
 */
record TypePattern(String text, Pattern pattern) {
    TypePattern {
        Objects.requireNonNull(text, "text");
    }

    TypePattern(String text) {
        this(text, Pattern.compile("\\Q" + text.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E"));
    }

    /** Whether it may stand for several types. */
    boolean isOpen() {
        return text.indexOf('*') >= 0;
    }

    boolean matches(String type) {
        return isOpen() ? pattern.matcher(type).matches() : text.equals(type);
    }
}
