package dev.contrail.analyzer.export.text;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.trace.MessageKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Mermaid, as its version 11.14 reads it.
 *
 * <p>A {@code #} silently cuts the rest of a name or label, a {@code ;} ends the statement, and {@code wrap:}, {@code
 * %%{}}, {@code $$} and {@code <br>} act. Each such character is written as its number, {@code #35;}, which Mermaid shows
 * as it is. So are the three characters that it puts in place of an entity while it works, and then takes for such.
 */
final class Mermaid implements Dialect {
    /** Its default {@code maxTextSize}: a longer text is drawn as an error message. */
    private static final int LONGEST_TEXT = 50_000;

    private static final String PLAIN = " ._-/=(),?";
    private static final Pattern WRAP = Pattern.compile("\\s*(?:no)?wrap\\s*:", Pattern.CASE_INSENSITIVE);
    private static final String PLACEHOLDERS = "\ufb02\u00b0\u00b6";
    private static final int LAST_ASCII = 0x7f;
    private static final String NOTHING = "#8203;";
    private static final String OUTSIDE = "out";
    private static final String ALARM = "  rect rgba(213, 94, 0, 0.15)";

    @Override
    public int weightLimit() {
        return LONGEST_TEXT;
    }

    @Override
    public int weight(String line) {
        return line.length() + 1;
    }

    @Override
    public String escape(String text) {
        boolean wraps = WRAP.matcher(text).lookingAt();
        var out = new StringBuilder();
        Visible.of(text).codePoints().forEach(c -> {
            boolean plain = c > LAST_ASCII
                    ? PLACEHOLDERS.indexOf(c) < 0
                    : Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0 || c == ':' && !wraps;
            if (plain) {
                out.appendCodePoint(c);
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.isEmpty() ? NOTHING : out.toString();
    }

    @Override
    public void begin(Lines out, Excerpt excerpt) {
        out.add("sequenceDiagram");
        out.add("  title " + escape(excerpt.diagram().title()));
        if (excerpt.outside()) {
            out.add("  participant " + OUTSIDE + " as " + NOTHING);
        }
        List<String> groups = excerpt.groups();
        for (String group : groups) {
            if (groups.size() > 1) {
                out.add("  box transparent " + escape(group));
            }
            for (int place : excerpt.lifelinesOf(group)) {
                if (groups.size() > 1 || !excerpt.isBorn(place)) {
                    out.add("  participant " + declared(excerpt, place));
                }
            }
            if (groups.size() > 1) {
                out.add("  end");
            }
        }
    }

    private String declared(Excerpt excerpt, int place) {
        return id(place) + " as " + escape(excerpt.lifeline(place).displayName());
    }

    private static String id(int place) {
        return place == NONE ? OUTSIDE : "p" + place;
    }

    @Override
    public void gap(Lines out, Excerpt excerpt, int row, String words) {
        out.add("  " + over(excerpt, row) + escape(words));
    }

    /** A note over all columns so far: who is created later stands right of all before. */
    private static String over(Excerpt excerpt, int row) {
        boolean boxes = excerpt.groups().size() > 1;
        int first = NONE;
        int last = NONE;
        int lastBirth = -1;
        for (int place : excerpt.lifelines().stream().toArray()) {
            int birth = boxes || !excerpt.isBorn(place)
                    ? -1
                    : excerpt.lifeline(place).born().row();
            if (birth < row) {
                first = first == NONE || birth < 0 && excerpt.isBorn(first) ? place : first;
                last = birth >= lastBirth ? place : last;
                lastBirth = Math.max(birth, lastBirth);
            }
        }
        return "Note over " + id(first) + (first == last ? "" : "," + id(last)) + ": ";
    }

    @Override
    public void beginLoop(Lines out, int repeats) {
        out.add("  loop ×" + repeats);
    }

    @Override
    public void endLoop(Lines out) {
        out.add("  end");
    }

    @Override
    public void message(Lines out, Excerpt excerpt, int row) {
        int from = excerpt.messages().from().get(row);
        int to = excerpt.messages().to().get(row);
        boolean alarm = excerpt.diagram().isAlarm(row);
        if (alarm) {
            out.add(ALARM);
        }
        // Boxes hold declarations only, so what is created later is declared in them nevertheless.
        if (excerpt.isBirth(row) && excerpt.groups().size() == 1) {
            out.add("  create participant " + declared(excerpt, to));
        } else if (excerpt.isDeath(row)) {
            out.add("  destroy " + id(to));
        }
        out.add("  " + id(from) + arrow(excerpt, row) + id(to) + ": "
                + escape(excerpt.diagram().label(row)));
        if (alarm) {
            out.add("  end");
        }
    }

    private static String arrow(Excerpt excerpt, int row) {
        if (excerpt.isReply(row)) {
            return "-->>";
        }
        return excerpt.messages().kindAt(row) == MessageKind.CLOSE ? "-x" : "->>";
    }

    @Override
    public void end(Lines out, Excerpt excerpt, List<String> notes) {
        if (!notes.isEmpty()) {
            out.add("  " + over(excerpt, excerpt.rows())
                    + String.join("<br/>", notes.stream().map(this::escape).toList()));
        }
    }
}
