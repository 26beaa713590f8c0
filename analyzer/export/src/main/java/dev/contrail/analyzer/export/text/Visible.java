package dev.contrail.analyzer.export.text;

import java.util.function.IntPredicate;

/** Texts of a recording in a form that can be seen: nothing in them moves, hides or reverses what stands around them. */
final class Visible {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;
    private static final String NO_BREAK_SPACE = "\u00a0";

    private Visible() {}

    /**
     * Replaces what cannot be seen: control characters by their pictures ({@code ␊}), what a font cannot show or what
     * changes the order of letters by its number ({@code <U+202E>}), and spaces that tools drop by ones that they keep.
     */
    static String of(String text) {
        return replaced(text, Visible::isDrawn, true);
    }

    /** The same for a tool that knows Latin letters only: all others are shown by their numbers. */
    static String ofLatin(String text) {
        return replaced(text, c -> c < 0x100 && isDrawn(c), false);
    }

    private static String replaced(String text, IntPredicate drawn, boolean pictures) {
        if (text.chars().allMatch(c -> c > ' ' && c < DELETE)) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == ' ' && (out.isEmpty() || out.charAt(out.length() - 1) == ' ')) {
                out.append(NO_BREAK_SPACE);
            } else if (drawn.test(c)) {
                out.appendCodePoint(c);
            } else if (pictures && c < ' ') {
                out.append((char) (CONTROL_PICTURES + c));
            } else if (pictures && c == DELETE) {
                out.append((char) DELETE_PICTURE);
            } else {
                out.append(numbered(c));
            }
        });
        int last = out.length() - 1;
        if (last >= 0 && out.charAt(last) == ' ') {
            out.replace(last, last + 1, NO_BREAK_SPACE);
        }
        return out.toString();
    }

    static String numbered(int codePoint) {
        return String.format("<U+%04X>", codePoint);
    }

    private static boolean isDrawn(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
