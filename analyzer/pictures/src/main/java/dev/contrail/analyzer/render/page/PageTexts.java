package dev.contrail.analyzer.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts by index, each once. */
final class PageTexts {
    /** No screen has room for more; a recording can hold texts of megabytes. */
    private static final int LONGEST = 2_000;

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The index of a text. */
    int indexOf(String text) {
        return indexes.computeIfAbsent(text, added -> {
            texts.add(cut(added));
            return texts.size() - 1;
        });
    }

    /** All texts, by index. */
    List<String> texts() {
        return texts;
    }

    /** The text, or its beginning when it is too long for any screen. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static List<String> cut(List<String> texts) {
        return texts.stream().map(text -> cut(text)).toList();
    }
}
