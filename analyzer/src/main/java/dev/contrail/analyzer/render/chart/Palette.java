package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.Categories;
import java.awt.Color;
import java.util.List;

/**
 * Category colours that people with a colour vision deficiency can tell apart.
 *
 * <p>After Okabe and Ito, "Color Universal Design" (2008). Vermillion is kept for alarms; yellow is darkened to be seen
 * on white. After the seventh category the colours start again, and a legend says so.
 */
final class Palette {
    /** Put-backs and errors; always hatched as well. */
    static final Color VERMILLION = new Color(0xD55E00);

    private static final List<Color> CATEGORIES = List.of(
            new Color(0x0072B2), // blue
            new Color(0x009E73), // bluish green
            new Color(0xE69F00), // orange
            new Color(0x56B4E9), // sky blue
            new Color(0xCC79A7), // reddish purple
            new Color(0xB8A800), // yellow, darkened
            new Color(0x5A5A5A)); // grey in place of black, which is for text

    private Palette() {}

    /** The colour for an index of {@link Categories#colorOf}. */
    static Color color(int index) {
        return index == Categories.ALARM ? VERMILLION : CATEGORIES.get(index % CATEGORIES.size());
    }

    /** How many categories have a colour of their own, alarms aside. */
    static int distinct() {
        return CATEGORIES.size();
    }
}
