package dev.contrail.analyzer.render.chart.text;

import java.awt.Font;

/** Names from a recording as plain text that is no wider than there is room. */
public final class Labels {
    private static final String ELLIPSIS = "…";

    private Labels() {}

    /** How wide a text is, in pixels. */
    public static double width(Font font, String text) {
        return TextWidths.in(font).of(text);
    }

    /** How many whole pixels a text takes. */
    public static int room(Font font, String text) {
        return (int) Math.ceil(width(font, text));
    }

    /**
     * The text if it fits, else its beginning and its end around an ellipsis: names that are long differ at the end.
     * Empty when there is no room for even one character.
     */
    public static String fit(Font font, String name, double room) {
        String text = PlainText.of(name);
        if (width(font, text) <= room) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        int low = 0;
        int high = letters.length - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(font, shortened(letters, middle)) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : shortened(letters, low);
    }

    /* A number stays whole or goes: a part of it is another object's number. */
    private static String shortened(int[] letters, int kept) {
        int end = letters.length - kept / 2;
        while (end > 0
                && end < letters.length
                && Character.isDigit(letters[end])
                && Character.isDigit(letters[end - 1])) {
            end--;
        }
        int tail = letters.length - end < kept ? letters.length - end : 0;
        return new String(letters, 0, kept - tail) + ELLIPSIS + new String(letters, letters.length - tail, tail);
    }
}
