package dev.contrail.analyzer.render.chart.text;

/**
 * Text from a recording as something that can be drawn and be put in XML.
 *
 * <p>White space becomes a space; what XML forbids becomes the replacement character; marks that turn the direction of
 * the text around them are dropped, so that a name cannot rearrange its neighbours. The end of a very long text is cut.
 */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int LONGEST = 2_000;

    private PlainText() {}

    public static String of(String text) {
        var plain = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .limit(LONGEST)
                .filter(c -> !turnsDirection(c))
                .map(PlainText::drawable)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || isBetween(c, 0x202A, 0x202E)
                || isBetween(c, 0x2066, 0x2069);
    }

    private static int drawable(int c) {
        if (Character.isWhitespace(c) || c == 0x0085) {
            return ' ';
        }
        boolean surrogate = isBetween(c, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || isBetween(c, 0xFDD0, 0xFDEF);
        return Character.isISOControl(c) || surrogate || noncharacter ? REPLACEMENT : c;
    }

    private static boolean isBetween(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
