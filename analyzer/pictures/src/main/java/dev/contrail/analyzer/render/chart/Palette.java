package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.Categories;
import java.awt.Color;
import java.util.List;

/**
 * Category colours that people with a colour vision deficiency can tell apart.
 *
 * <p>After Okabe and Ito, "Color Universal Design" (2008). Vermillion is kept for alarms; yellow is darkened to be seen
 * on white. After the seventh category come the same colours darkened, after the fourteenth they start again, and a
 * legend says so.
 */
public final class Palette {
    /** Put-backs and errors; always hatched as well. */
    public static final Color VERMILLION = new Color(0xD55E00);

    private static final List<Color> CATEGORIES = List.of(
            new Color(0x0072B2), // blue
            new Color(0x009E73), // bluish green
            new Color(0x56B4E9), // sky blue
            new Color(0xCC79A7), // reddish purple
            new Color(0xB8A800), // yellow, darkened
            new Color(0xE69F00), // orange, late because vermillion is near
            new Color(0x5A5A5A)); // grey in place of black, which is for text

    private Palette() {}

    /** The colour for an index of {@link Categories#colorOf}. */
    public static Color color(int index) {
        if (index == Categories.ALARM) {
            return VERMILLION;
        }
        Color color = CATEGORIES.get(index % CATEGORIES.size());
        return index / CATEGORIES.size() % 2 == 0 ? color : color.darker().darker();
    }

    /** How many categories have a colour of their own, alarms aside. */
    public static int distinct() {
        return 2 * CATEGORIES.size();
    }
}
