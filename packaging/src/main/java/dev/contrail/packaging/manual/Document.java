package dev.contrail.packaging.manual;

import java.util.List;

/**
 * What a Markdown file becomes.
 *
 * @param title its first heading, as text
 * @param html the body
 * @param sections one for each heading, in order; the first begins at the top
 */
record Document(String title, String html, List<Section> sections) {
    /**
     * What stands below a heading, to be found by.
     *
     * @param anchor the heading's id
     * @param level 1 for a title
     * @param text without marks, on one line
     */
    record Section(String anchor, String heading, int level, String text) {}

    Document {
        sections = List.copyOf(sections);
    }
}
