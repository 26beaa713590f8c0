package dev.contrail.analyzer.render.chart.text;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines that fit a width.
 *
 * @param font what it was measured in
 * @param lines from top to bottom; none for an empty text
 * @param width of the widest line, in pixels
 * @param shortened whether its end was cut; the last line then ends in an ellipsis
 */
public record TextBlock(Font font, List<String> lines, double width, boolean shortened) {
    private static final String ELLIPSIS = "…";
    private static final String BREAK_AFTER = " /.,;:-_=&?)]";

    /** Breaks a text, as it comes from a recording, at spaces, punctuation or humps where it can; lines of like length. */
    public static TextBlock wrap(String text, Font font, double maxWidth, int maxLines) {
        String plain = PlainText.of(text).strip();
        TextBlock widest = fill(plain, font, maxWidth, maxLines);
        if (widest.lines.size() < 2 || widest.shortened) {
            return widest;
        }
        double narrow = width(plain, font) / widest.lines.size();
        for (double width = narrow; width < maxWidth; width *= 1.1) {
            TextBlock block = fill(plain, font, width, widest.lines.size());
            if (!block.shortened) {
                return block;
            }
        }
        return widest;
    }

    private static TextBlock fill(String text, Font font, double maxWidth, int maxLines) {
        var lines = new ArrayList<String>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < maxLines) {
            boolean last = lines.size() == maxLines - 1;
            int end = fitting(rest, font, maxWidth);
            if (end < rest.length() && last) {
                end = fitting(rest, font, maxWidth - width(ELLIPSIS, font));
                lines.add(rest.substring(0, end).stripTrailing() + ELLIPSIS);
                return of(font, lines, true);
            }
            int cut = end == rest.length() ? end : breakBefore(rest, end);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return of(font, lines, false);
    }

    private static TextBlock of(Font font, List<String> lines, boolean shortened) {
        double widest =
                lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
        return new TextBlock(font, List.copyOf(lines), widest, shortened);
    }

    public static double width(String text, Font font) {
        return TextWidths.in(font).of(text);
    }

    /** How many characters fit, at least one. */
    private static int fitting(String text, Font font, double maxWidth) {
        int low = Character.charCount(text.codePointAt(0));
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle), font) <= maxWidth) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean splitsPair = low < text.length() && low > 1 && Character.isLowSurrogate(text.charAt(low));
        return splitsPair ? low - 1 : low;
    }

    /** The last good place to break at or before an index, unless that leaves a line very short. */
    private static int breakBefore(String text, int end) {
        for (int i = end; i > end / 2; i--) {
            boolean hump = Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
            if (text.charAt(i) == ' ' || BREAK_AFTER.indexOf(text.charAt(i - 1)) >= 0 || hump) {
                return i;
            }
        }
        return end;
    }
}
