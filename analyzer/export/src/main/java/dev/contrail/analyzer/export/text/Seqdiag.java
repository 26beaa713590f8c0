package dev.contrail.analyzer.export.text;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import java.util.List;

/**
 * seqdiag, as its version 2.0.0 reads it.
 *
 * <p>A text that ends in a backslash, and a letter beyond Latin-1 where no font was given, lose the whole diagram: so a
 * no-break space follows the one, and the others are written as their numbers. It knows no creations and ends: a note
 * beside the message says so.
 */
final class Seqdiag implements Dialect {
    /** Drawn in about a second; eight times as many take a minute. */
    private static final int MOST_MESSAGES = 600;

    private static final int LETTER_WIDTH = 7;
    private static final int LEAST_NODE = 128;
    private static final int MOST_NODE = 320;
    private static final int LEAST_EDGE = 192;
    private static final int MOST_EDGE = 480;
    private static final String OUTSIDE = "out";

    @Override
    public int weightLimit() {
        return MOST_MESSAGES;
    }

    @Override
    public int weight(String line) {
        return line.contains(" -> ") || line.contains(" --> ") ? 1 : 0;
    }

    @Override
    public String escape(String text) {
        String escaped = Visible.ofLatin(text).replace("\\", "\\\\").replace("\"", "\\\"");
        return escaped.endsWith("\\") ? escaped + "\u00a0" : escaped;
    }

    @Override
    public void begin(Lines out, Excerpt excerpt) {
        out.add("seqdiag {");
        out.add("  activation = none;");
        out.add("  span_height = 12;");
        out.add("  node_width = " + nodeWidth(excerpt) + ";");
        out.add("  edge_length = " + edgeLength(excerpt) + ";");
        out.add("  default_note_color = \"#eeeeee\";");
        if (excerpt.outside()) {
            out.add("  " + OUTSIDE + " [label = \"\"];");
        }
        List<String> groups = excerpt.groups();
        for (String group : groups) {
            int[] lifelines = excerpt.lifelinesOf(group);
            for (int place : lifelines) {
                out.add("  " + id(place)
                        + attribute("label", excerpt.lifeline(place).displayName()) + "];");
            }
            if (groups.size() > 1) {
                out.add("  group {");
                out.add("    label = \"" + escape(group) + "\";");
                out.add("    color = \"#eeeeee\";");
                for (int place : lifelines) {
                    out.add("    " + id(place) + ";");
                }
                out.add("  }");
            }
        }
    }

    /** So long that few labels are broken; seqdiag breaks them between any two letters. */
    private static int edgeLength(Excerpt excerpt) {
        int longest = 0;
        for (int row = 0; row < excerpt.rows(); row++) {
            longest = Math.max(longest, excerpt.diagram().label(row).length());
        }
        return Math.max(LEAST_EDGE, Math.min(MOST_EDGE, LETTER_WIDTH * longest + LEAST_EDGE / 4));
    }

    private static int nodeWidth(Excerpt excerpt) {
        int longest = excerpt.lifelines().stream()
                .map(place -> excerpt.lifeline(place).displayName().length())
                .max()
                .orElse(0);
        return Math.max(LEAST_NODE, Math.min(MOST_NODE, LETTER_WIDTH * longest + LEAST_NODE / 4));
    }

    private String attribute(String name, String text) {
        return " [" + name + " = \"" + escape(text) + "\"";
    }

    private static String id(int place) {
        return place == NONE ? OUTSIDE : "p" + place;
    }

    @Override
    public void gap(Lines out, Excerpt excerpt, int row, String words) {
        out.add("  ... " + Visible.ofLatin(words) + " ...");
    }

    @Override
    public void beginLoop(Lines out, int repeats) {
        out.add("  === ×" + repeats + " ===");
    }

    @Override
    public void endLoop(Lines out) {
        out.add("  === end of × ===");
    }

    @Override
    public void message(Lines out, Excerpt excerpt, int row) {
        int from = excerpt.messages().from().get(row);
        int to = excerpt.messages().to().get(row);
        var line = new StringBuilder("  ")
                .append(id(from))
                .append(excerpt.isReply(row) ? " --> " : " -> ")
                .append(id(to))
                .append(attribute("label", excerpt.diagram().label(row)));
        if (excerpt.diagram().isAlarm(row)) {
            line.append(", color = \"#D55E00\"");
        }
        if (excerpt.isBirth(row) || excerpt.isDeath(row)) {
            line.append(", rightnote = \"")
                    .append(escape(excerpt.lifeline(to).displayName()))
                    .append(excerpt.isBirth(row) ? " is created\"" : " ends\"");
        }
        out.add(line.append("];").toString());
    }

    @Override
    public void end(Lines out, Excerpt excerpt, List<String> notes) {
        notes.forEach(note -> out.add("  === " + Visible.ofLatin(note) + " ==="));
        out.add("}");
    }
}
