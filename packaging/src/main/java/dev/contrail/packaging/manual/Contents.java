package dev.contrail.packaging.manual;

import java.util.ArrayList;
import java.util.List;

/** The order in which pages are listed: {@code docs/contents.txt}. */
record Contents(List<Group> groups) {
    /** Pages under a heading. */
    record Group(String title, List<Entry> entries) {
        Group {
            entries = List.copyOf(entries);
        }
    }

    /** A page by its Markdown file, under a short name. */
    record Entry(String path, String name) {}

    Contents {
        groups = List.copyOf(groups);
    }

    /** Lines such as {@code # Title} and {@code docs/report.md The page}; empty ones are passed over. */
    static Contents parse(List<String> lines) {
        var groups = new ArrayList<Group>();
        var entries = new ArrayList<Entry>();
        String title = "";
        for (String line : lines) {
            if (line.startsWith("# ")) {
                add(groups, title, entries);
                title = line.substring(2);
            } else if (!line.isBlank()) {
                int space = line.indexOf(' ');
                entries.add(new Entry(line.substring(0, space), line.substring(space + 1)));
            }
        }
        add(groups, title, entries);
        return new Contents(groups);
    }

    private static void add(List<Group> groups, String title, List<Entry> entries) {
        if (!entries.isEmpty()) {
            groups.add(new Group(title, entries));
            entries.clear();
        }
    }

    Contents with(int at, Group group) {
        var all = new ArrayList<>(groups);
        all.add(at, group);
        return new Contents(all);
    }
}
