package dev.contrail.analyzer.recording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name for recordings that are read as one. */
final class JoinedNames {
    /** What {@code jfr disassemble} calls the pieces of a recording. */
    private static final Pattern PIECE = Pattern.compile("(.+)_\\d+(\\.jfr)");

    private static final int NAMED = 3;

    private JoinedNames() {}

    /** The recording's name for its pieces; else all names, or the first and the last and how many there are. */
    static String of(List<String> names) {
        List<String> wholes = names.stream().map(JoinedNames::whole).distinct().toList();
        if (names.size() > 1 && wholes.size() == 1) {
            return wholes.get(0);
        }
        if (names.size() <= NAMED) {
            return String.join(" + ", names);
        }
        return names.get(0) + " … " + names.get(names.size() - 1) + " (" + names.size() + " files)";
    }

    /** The name of what a name may be a piece of; the name itself when it is not called so. */
    private static String whole(String name) {
        Matcher piece = PIECE.matcher(name);
        return piece.matches() ? piece.group(1) + piece.group(2) : name;
    }
}
