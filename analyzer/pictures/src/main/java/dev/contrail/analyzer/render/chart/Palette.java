package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.Categories;
import java.awt.Color;
import java.util.List;

/**
 * Category colours that people with a colour vision deficiency can tell apart.
 *
 * <p>In the manner of Okabe and Ito, "Color Universal Design" (2008), but each contrasts at least 3 to 1 with the paper
 * (WCAG 2.2, 1.4.11). Vermillion is kept for alarms. After the seventh category the same colours come again, hatched; a
 * page's {@code palette.js} has the same ones, and {@code color-cases.json} holds both to them.
 */
public final class Palette {
    /** Put-backs and errors; always hatched as well. */
    public static final Color VERMILLION = new Color(0xD55E00);

    /** How a category's surface is told from that of another with the same colour. */
    public enum Hatch {
        /** Plain. */
        NONE,
        /** Lines from left to right. */
        LEVEL,
        /** Lines from top to bottom. */
        UPRIGHT,
        /** Lines from bottom left to top right: alarms. */
        SLANTED
    }

    private static final List<Hatch> ROUNDS = List.of(Hatch.NONE, Hatch.LEVEL, Hatch.UPRIGHT);

    private static final List<Color> CATEGORIES = List.of(
            new Color(0x0B62B8), // blue
            new Color(0x00876A), // bluish green
            new Color(0x2B93CF), // sky blue
            new Color(0xB8559A), // reddish purple
            new Color(0x8F8500), // yellow, darkened
            new Color(0x7A4A10), // brown in place of orange, which is near vermillion
            new Color(0x595959)); // grey in place of black, which is for text

    /** The same on dark paper. */
    private static final List<Color> CATEGORIES_ON_DARK = List.of(
            new Color(0x3D8FE8),
            new Color(0x1FB58A),
            new Color(0x8FD0F7),
            new Color(0xD97FC0),
            new Color(0xD8CF3A),
            new Color(0xB98A55),
            new Color(0xB4B4B4));

    private static final Color VERMILLION_ON_DARK = new Color(0xF0702A);

    /** What was seen too little to have a colour of its own: paler than any category. */
    private static final Color OTHERS = new Color(0x828C9B);

    private static final Color OTHERS_ON_DARK = new Color(0x788290);

    private Palette() {}

    /** The colour for an index of {@link Categories#colorsOf}. */
    public static Color color(int index) {
        return switch (index) {
            case Categories.ALARM -> VERMILLION;
            case Categories.OTHERS -> OTHERS;
            default -> CATEGORIES.get(index % CATEGORIES.size());
        };
    }

    /** What stands for it on dark paper. */
    public static Color colorOnDark(int index) {
        return switch (index) {
            case Categories.ALARM -> VERMILLION_ON_DARK;
            case Categories.OTHERS -> OTHERS_ON_DARK;
            default -> CATEGORIES_ON_DARK.get(index % CATEGORIES_ON_DARK.size());
        };
    }

    /** The hatch for an index of {@link Categories#colorsOf}. */
    public static Hatch hatch(int index) {
        return switch (index) {
            case Categories.ALARM -> Hatch.SLANTED;
            case Categories.OTHERS -> Hatch.NONE;
            default -> ROUNDS.get(index / CATEGORIES.size() % ROUNDS.size());
        };
    }

    /** How many categories differ in colour or hatch, alarms aside. */
    public static int distinct() {
        return CATEGORIES.size() * ROUNDS.size();
    }

    /** How many categories have a colour that no other has, alarms aside. */
    public static int plain() {
        return CATEGORIES.size();
    }
}
