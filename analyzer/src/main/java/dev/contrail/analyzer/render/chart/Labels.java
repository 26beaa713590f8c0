package dev.contrail.analyzer.render.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Names from a recording as text for a picture: harmless, and no wider than there is room. */
final class Labels {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";
    /** No picture has room for more, and measuring a megabyte takes time. */
    private static final int LONGEST = 2_000;

    private Labels() {}

    /** How wide a text is, in pixels. */
    static double width(Font font, String text) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, METRICS).getWidth();
    }

    /**
     * The text if it fits, else its beginning and its end around an ellipsis: names that are long differ at the end.
     * Empty when there is no room for even one character.
     */
    static String fit(Font font, String name, double room) {
        String text = clean(name);
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

    private static String shortened(int[] letters, int kept) {
        int head = (kept + 1) / 2;
        int tail = kept - head;
        return new String(letters, 0, head) + ELLIPSIS + new String(letters, letters.length - tail, tail);
    }

    /** The text with a mark in place of what no font draws and no file may hold: control characters, half a pair. */
    static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    clean.append(Character.isWhitespace(letter) ? ' ' : '\uFFFD');
                case Character.SURROGATE, Character.UNASSIGNED -> clean.append('\uFFFD');
                case Character.FORMAT -> {} // would turn the text around or be invisible
                default -> clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }
}
