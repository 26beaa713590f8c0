package dev.contrail.analyzer.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A picture that the page saved, read back: what is drawn on screen comes from the same places. */
final class SavedSvg {
    private static final Pattern TEXT = Pattern.compile("<text x=\"([-.\\d]+)\" y=\"([-.\\d]+)\"[^>]*>([^<]*)</text>");
    private static final Pattern LINE = Pattern.compile(
            "<line x1=\"([-.\\d]+)\" y1=\"([-.\\d]+)\" x2=\"([-.\\d]+)\" y2=\"([-.\\d]+)\" stroke=\"(#\\w+)\"");
    private static final Pattern BOX = Pattern.compile(
            "<rect x=\"([-.\\d]+)\" y=\"([-.\\d]+)\" width=\"([-.\\d]+)\" height=\"([-.\\d]+)\" rx=\"4\"");
    /** The head of an arrow: two sides that meet at a point half way down. */
    private static final Pattern TIP =
            Pattern.compile("<path d=\"M([-.\\d]+) [-.\\d]+L([-.\\d]+) ([-.\\d]+)L\\1 [-.\\d]+Z?\"");

    /** A text and where its line begins, ends or has its middle. */
    record Words(String text, double x, double y) {}

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, String color) {}

    /** A box with round corners, such as a head. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }
    }

    /** Where an arrow points to, and whether to the right. */
    record Tip(double x, double y, boolean right) {}

    private final String svg;

    SavedSvg(String svg) {
        this.svg = svg;
    }

    List<Words> words() {
        return TEXT.matcher(svg)
                .results()
                .map(found -> new Words(found.group(3).replace("&#39;", "'"), number(found, 1), number(found, 2)))
                .toList();
    }

    /** The texts that read so, from top to bottom. */
    List<Words> words(String text) {
        return words().stream().filter(words -> words.text().equals(text)).toList();
    }

    List<Line> lines() {
        return LINE.matcher(svg)
                .results()
                .map(found -> new Line(
                        number(found, 1), number(found, 2), number(found, 3), number(found, 4), found.group(5)))
                .toList();
    }

    List<Box> boxes() {
        return BOX.matcher(svg)
                .results()
                .map(found -> new Box(number(found, 1), number(found, 2), number(found, 3), number(found, 4)))
                .toList();
    }

    List<Tip> tips() {
        var tips = new ArrayList<Tip>();
        TIP.matcher(svg)
                .results()
                .forEach(found ->
                        tips.add(new Tip(number(found, 2), number(found, 3), number(found, 2) > number(found, 1))));
        return tips;
    }

    private static double number(MatchResult found, int group) {
        return Double.parseDouble(found.group(group));
    }
}
