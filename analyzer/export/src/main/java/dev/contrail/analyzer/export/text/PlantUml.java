package dev.contrail.analyzer.export.text;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import java.util.List;
import java.util.regex.Pattern;

/**
 * PlantUML, as its version 1.2026.9 reads it.
 *
 * <p>In names and labels {@code %date()} is evaluated, {@code \n} breaks the line, {@code <b>}, {@code **}, {@code __} and
 * others act. A tilde does not keep all of them from it; a character's number, {@code <U+0025>}, does.
 */
final class PlantUml implements Dialect {
    /** A PNG of it is cut off there, without a word. */
    private static final int MOST_PIXELS = 4096;

    /* Heights in pixels of the parts of a picture, from pictures of a hundred of each. */
    private static final int FRAME_HEIGHT = 200;
    private static final int MESSAGE_HEIGHT = 42; // to oneself; others take 29
    private static final int LOOP_HEIGHT = 46;
    private static final int NOTE_HEIGHT = 42;
    private static final int BIRTH_HEIGHT = 12;

    private static final Pattern MESSAGE = Pattern.compile("(?:\\[|p\\d+ )-");
    private static final String PLAIN = " .";
    private static final String PLAIN_ALONE = "-/,:=?()_";
    private static final int LAST_ASCII = 0x7f;
    private static final String NOTHING = "<U+200B>";
    private static final String ALARM = "[#D55E00]";

    @Override
    public int weightLimit() {
        return MOST_PIXELS - FRAME_HEIGHT;
    }

    @Override
    public int weight(String line) {
        if (MESSAGE.matcher(line).lookingAt()) {
            return MESSAGE_HEIGHT;
        }
        if (line.startsWith("...") || line.startsWith("note ")) {
            return NOTE_HEIGHT;
        }
        return line.startsWith("loop ") ? LOOP_HEIGHT : line.startsWith("create ") ? BIRTH_HEIGHT : 0;
    }

    @Override
    public String escape(String text) {
        int[] letters = Visible.of(text).codePoints().toArray();
        var out = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            if (isPlain(letters, i)) {
                out.appendCodePoint(letters[i]);
            } else {
                out.append(Visible.numbered(letters[i]));
            }
        }
        return out.isEmpty() ? NOTHING : out.toString();
    }

    /** Marks of emphasis and the like are two of a kind, or stand at an end. */
    private static boolean isPlain(int[] letters, int place) {
        int c = letters[place];
        if (c > LAST_ASCII || Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
            return true;
        }
        return PLAIN_ALONE.indexOf(c) >= 0
                && place > 0
                && place < letters.length - 1
                && isBetweenWords(letters[place - 1])
                && isBetweenWords(letters[place + 1]);
    }

    private static boolean isBetweenWords(int neighbour) {
        return neighbour == ' ' || Character.isLetterOrDigit(neighbour);
    }

    @Override
    public void begin(Lines out, Excerpt excerpt) {
        out.add("@startuml");
        out.add("scale max " + MOST_PIXELS + " width");
        out.add("title " + escape(excerpt.diagram().title()));
        List<String> groups = excerpt.groups();
        for (String group : groups) {
            if (groups.size() > 1) {
                out.add("box \"" + escape(group) + "\"");
            }
            for (int place : excerpt.lifelinesOf(group)) {
                out.add("participant \"" + escape(excerpt.lifeline(place).displayName()) + "\" as " + id(place));
            }
            if (groups.size() > 1) {
                out.add("end box");
            }
        }
    }

    private static String id(int place) {
        return "p" + place;
    }

    @Override
    public void gap(Lines out, Excerpt excerpt, int row, String words) {
        out.add("... " + escape(words) + " ...");
    }

    @Override
    public void beginLoop(Lines out, int repeats) {
        out.add("loop ×" + repeats);
    }

    @Override
    public void endLoop(Lines out) {
        out.add("end");
    }

    @Override
    public void message(Lines out, Excerpt excerpt, int row) {
        int from = excerpt.messages().from().get(row);
        int to = excerpt.messages().to().get(row);
        if (excerpt.isBirth(row)) {
            out.add("create " + id(to));
        }
        out.add((from == NONE ? "[" : id(from) + " ")
                + arrow(excerpt, row)
                + (to == NONE ? "]" : " " + id(to))
                + " : "
                + escape(excerpt.diagram().label(row)));
        if (excerpt.isDeath(row)) {
            out.add("destroy " + id(to));
        }
    }

    private static String arrow(Excerpt excerpt, int row) {
        String color = excerpt.diagram().isAlarm(row) ? ALARM : "";
        return "-" + color + (excerpt.isReply(row) ? "->" : ">");
    }

    @Override
    public void end(Lines out, Excerpt excerpt, List<String> notes) {
        if (!notes.isEmpty()) {
            out.add("note over " + id(excerpt.first()) + ", " + id(excerpt.last()));
            notes.forEach(note -> out.add("  " + escape(note)));
            out.add("end note");
        }
        out.add("@enduml");
    }
}
