package dev.contrail.analyzer.mapping.yaml;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts and lists of them as YAML, in one line. */
final class YamlText {
    private YamlText() {}

    /** A text, bare when it is a plain name. */
    static String quoted(String text) {
        if (text.matches("[A-Za-z_$][\\w.$]*") && !text.matches("(?i)true|false|null|yes|no|on|off")) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Texts in brackets. */
    static String list(List<String> texts) {
        return texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** What may stand in a comment. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
