package dev.contrail.analyzer.findings.lifetime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an object has noted to itself as {@code name = true}, and not noted anew since. */
final class Flags {
    private static final Pattern NOTE =
            Pattern.compile("\\s*(\\S.*?)\\s*[=:]\\s*(true|false)\\s*", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> rows = new LinkedHashMap<>();

    /**
     * Takes a note.
     *
     * @param canSet whether a flag that is raised counts
     */
    void note(String label, int row, boolean canSet) {
        Matcher note = NOTE.matcher(label);
        if (note.matches()) {
            rows.remove(note.group(1));
            if (canSet && note.group(2).equalsIgnoreCase("true")) {
                rows.put(note.group(1), row);
            }
        }
    }

    /** Where the first of those that were raised before a row, and still are, was raised. */
    Optional<Integer> raisedBefore(int row) {
        return rows.values().stream().filter(raised -> raised < row).min(Integer::compare);
    }
}
