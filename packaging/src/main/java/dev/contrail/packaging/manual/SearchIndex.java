package dev.contrail.packaging.manual;

import java.util.ArrayList;
import java.util.List;

/** What the search looks through, as a script: from disk a page may run one, but not read a file. */
final class SearchIndex {
    private final List<String> entries = new ArrayList<>();

    void add(String page, Document document) {
        for (Document.Section section : document.sections()) {
            String place = section.level() == 1 ? page : page + "#" + section.anchor();
            entries.add("[" + quoted(place) + "," + quoted(document.title()) + "," + quoted(section.heading()) + ","
                    + quoted(section.text()) + "]");
        }
    }

    String script() {
        return "const searchIndex = [\n" + String.join(",\n", entries) + "\n];\n";
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", " ")
                        .replace("<", "\\u003c")
                + '"';
    }
}
