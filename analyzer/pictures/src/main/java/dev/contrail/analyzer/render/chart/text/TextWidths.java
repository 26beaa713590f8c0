package dev.contrail.analyzer.render.chart.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How wide texts of one font are, in pixels.
 *
 * <p>Laying out a text takes the JDK many microseconds, and a long diagram measures a hundred thousand. Letters of the
 * Latin blocks stand side by side without kerning or ligatures unless a font is told otherwise, so theirs add up.
 */
public final class TextWidths {
    private static final int LATIN = 0x250;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Map<Font, TextWidths> BY_FONT = new ConcurrentHashMap<>();

    private final Font font;
    private final double[] advances = new double[LATIN];

    private TextWidths(Font font) {
        this.font = font;
        for (char c = 0; c < LATIN; c++) {
            advances[c] = laidOut(String.valueOf(c));
        }
    }

    public static TextWidths in(Font font) {
        return BY_FONT.computeIfAbsent(font, TextWidths::new);
    }

    public double of(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= LATIN) {
                return laidOut(text);
            }
            width += advances[c];
        }
        return width;
    }

    private double laidOut(String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }
}
