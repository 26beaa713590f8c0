package dev.contrail.analyzer.meaning;

import java.util.regex.Pattern;

/**
 * Texts without the numbers in which those that say the same differ: {@code GET /orders/81724} says {@code GET /orders/…}.
 *
 * <p>A number counts as such when it follows a letter or one of {@code - # _ / = : .}, or has four digits or more; {@code 503} alone
 * stays, since it is what a reply is about.
 */
public final class Unnumbered {
    private static final Pattern NUMBER = Pattern.compile("(?<=[-#_/=:.\\p{L}])\\d+|\\d{4,}");

    private Unnumbered() {}

    /** A text with {@code …} for each such number. */
    public static String of(String text) {
        return NUMBER.matcher(text).replaceAll("…");
    }
}
