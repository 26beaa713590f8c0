package dev.contrail.analyzer.golden;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Mermaid has them: a character that means something is written as its number, {@code #35;}. */
final class MermaidText {
    private static final String PLAIN = " ._-/=(),?:";
    private static final Pattern ENTITY = Pattern.compile("#(\\d{1,7});");
    private static final String NOTHING = "\u200b";
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    private MermaidText() {}

    /** Written so that Mermaid shows that very text, and {@link #read} gives it back but for its white space. */
    static String write(String text) {
        if (text.isBlank()) {
            return "#8203;";
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.toString();
    }

    /** The text that is shown; a run of white space is one space. */
    static String read(String written) {
        var out = new StringBuilder();
        Matcher entities = ENTITY.matcher(written);
        int end = 0;
        while (entities.find()) {
            out.append(written, end, entities.start()).append(character(entities.group(1)));
            end = entities.end();
        }
        return normal(out.append(written.substring(end)).toString());
    }

    private static String character(String number) {
        int code = Integer.parseInt(number);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    /** A text without what a file does not keep: white space of other kinds, or at the ends. */
    static String normal(String text) {
        return SPACES.matcher(text.replace(NOTHING, "")).replaceAll(" ").strip();
    }

    /** What a label must match: itself, where a star that was written as such stands for anything. */
    static Pattern pattern(String written) {
        var regex = new StringBuilder();
        String[] parts = written.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            String literal = read("|" + parts[i] + "|"); // white space beside a star counts
            regex.append(i == 0 ? "" : ".*").append(Pattern.quote(literal.substring(1, literal.length() - 1)));
        }
        String whole = parts.length == 1 ? Pattern.quote(read(written)) : regex.toString();
        return Pattern.compile(whole, Pattern.DOTALL);
    }
}
