package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.Categories;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which colour on dark paper stands for one on white: those of a page's dark theme. What is not among them is a tint,
 * some ink on white paper at some strength, and becomes that ink at that strength on dark paper.
 */
public final class DarkColors {
    /** What is drawn on. */
    public static final Color PAPER = new Color(0x14171C);

    /** What is written with. */
    public static final Color INK = new Color(0xE6EAEF);

    private static final Map<Integer, Integer> INKS = inks();
    private static final Map<Integer, Integer> FIXED = Map.of(
            rgb(Theme.PAPER),
            rgb(PAPER),
            rgb(Theme.RULE),
            0x373E47,
            rgb(Theme.RULE_SOFT),
            0x252B33,
            0x000000,
            0x000000); // on a mark, which is lighter on dark paper, too
    /** There are a few dozen. */
    private static final Map<Integer, Integer> TINTS = new ConcurrentHashMap<>();

    private DarkColors() {}

    private static Map<Integer, Integer> inks() {
        var inks = new LinkedHashMap<Integer, Integer>();
        inks.put(rgb(Theme.INK), rgb(INK));
        inks.put(rgb(Theme.INK_SOFT), 0x9AA4B0);
        inks.put(0xB84A00, 0xFF8C4D); // words of alarm
        for (int color = Categories.OTHERS; color < Palette.plain(); color++) {
            inks.put(rgb(Palette.color(color)), rgb(Palette.colorOnDark(color)));
        }
        return inks;
    }

    /** The colour for one that is drawn on white; as transparent as that. */
    public static Color of(Color onWhite) {
        int white = rgb(onWhite);
        Integer known = FIXED.getOrDefault(white, INKS.get(white));
        int dark = known != null ? known : TINTS.computeIfAbsent(white, DarkColors::tint);
        return new Color(onWhite.getAlpha() << 24 | dark, true);
    }

    /** The nearest mixture of an ink and white, mixed anew. */
    private static int tint(int white) {
        int nearest = white;
        double least = Double.MAX_VALUE;
        for (Map.Entry<Integer, Integer> ink : INKS.entrySet()) {
            double strength = strength(white, ink.getKey());
            double distance = distance(white, mix(ink.getKey(), rgb(Theme.PAPER), strength));
            if (distance < least) {
                least = distance;
                nearest = mix(ink.getValue(), rgb(PAPER), strength);
            }
        }
        return nearest;
    }

    /** How much ink there is in a mixture with white: what is left of white, along the way to the ink. */
    private static double strength(int mixture, int ink) {
        double along = 0;
        double whole = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int way = 255 - part(ink, shift);
            along += way * (255 - part(mixture, shift));
            whole += way * way;
        }
        return Math.max(0, Math.min(1, along / whole));
    }

    private static double distance(int a, int b) {
        double sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.pow(part(a, shift) - part(b, shift), 2);
        }
        return sum;
    }

    private static int mix(int ink, int paper, double strength) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            long part = Math.round(part(ink, shift) * strength + part(paper, shift) * (1 - strength));
            mixed |= (int) part << shift;
        }
        return mixed;
    }

    private static int part(int rgb, int shift) {
        return rgb >> shift & 0xFF;
    }

    private static int rgb(Color color) {
        return color.getRGB() & 0xFFFFFF;
    }
}
