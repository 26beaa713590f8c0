package dev.contrail.jmc.swt;

/** Text in lines. */
public final class Text {
    private static final int WIDTH = 90;

    private Text() {}

    /** Broken at blanks so that no line is longer than can be read well, unless a word is. */
    public static String wrapped(String text) {
        var lines = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ", -1)) {
            boolean fits = length == 0 || length + 1 + word.length() <= WIDTH;
            lines.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = (fits && length > 0 ? length + 1 : 0) + word.length();
        }
        return lines.toString();
    }

    /** As a label takes it: a single ampersand would underline what follows. */
    public static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
