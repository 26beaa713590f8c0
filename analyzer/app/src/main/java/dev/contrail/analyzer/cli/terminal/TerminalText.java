package dev.contrail.analyzer.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Text from recordings as a terminal may see it: nothing in it moves the cursor, colours, rings or breaks a line. */
public final class TerminalText {
    private static final int LONGEST = 120;

    private TerminalText() {}

    /** A name with what cannot be seen written out, such as {@code \\u001b}, and shortened when it is long. */
    public static String of(String text) {
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String shown = visible(text.substring(0, end));
        return end == text.length() ? shown : shown + "…";
    }

    /** A sentence with what cannot be seen written out, in its whole length. */
    public static String whole(String text) {
        return visible(text);
    }

    /** A file's name with what cannot be seen written out, in its whole length. */
    public static String of(Path file) {
        return visible(file.toString());
    }

    /** Names, each for itself. */
    public static List<String> of(List<String> texts) {
        return texts.stream().map(TerminalText::of).toList();
    }

    private static String visible(String text) {
        if (text.codePoints().noneMatch(TerminalText::isHidden)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        shown.append(isHidden(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)));
        return shown.toString();
    }

    private static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
