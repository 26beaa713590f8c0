package dev.contrail.analyzer.export.text;

import java.util.List;

/**
 * How one tool wants a sequence diagram to be written.
 *
 * <p>The weight of what is written says whether the tool's usual viewer will show it: characters, pixels or messages,
 * whatever the viewer's limit is in.
 */
interface Dialect {
    /** The most that a viewer shows. */
    int weightLimit();

    /** What a line adds to the weight. */
    int weight(String line);

    /** A text from outside, written so that the tool shows that very text. */
    String escape(String text);

    /** What comes before the first message. */
    void begin(Lines out, Excerpt excerpt);

    /** A silence before a message. */
    void gap(Lines out, Excerpt excerpt, int row, String words);

    /** The messages up to {@link #endLoop} come several times. */
    void beginLoop(Lines out, int repeats);

    /** The end of what {@link #beginLoop} began. */
    void endLoop(Lines out);

    /** One message; a creation when its receiver begins to exist by it, a close when it ceases to exist. */
    void message(Lines out, Excerpt excerpt, int row);

    /** What comes after the last message; the notes say what the diagram does not show. */
    void end(Lines out, Excerpt excerpt, List<String> notes);
}
