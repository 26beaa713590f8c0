package dev.contrail.analyzer.mapping;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an event type or a method, in which {@code *} stands for any letters.
 *
 * @param text as it is written
 * @param pattern the same as an expression
 */
public record NamePattern(String text, Pattern pattern) {
    public NamePattern {
        Objects.requireNonNull(text, "text");
    }

    /** As it is written. */
    public NamePattern(String text) {
        this(text, Pattern.compile("\\Q" + text.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E"));
    }

    /** Whether it may stand for several names. */
    public boolean isOpen() {
        return text.indexOf('*') >= 0;
    }

    public boolean matches(String name) {
        return isOpen() ? pattern.matcher(name).matches() : text.equals(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamePattern pattern && text.equals(pattern.text); // patterns themselves are never equal
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
