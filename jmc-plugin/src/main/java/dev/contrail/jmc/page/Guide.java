package dev.contrail.jmc.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a tab says when it has nothing to draw: why, and what to do. */
final class Guide {
    private static final int MOST_TYPES = 8;

    private Guide() {}

    /** Empty when there is something to draw. */
    static String text(View view, Diagrams diagrams) {
        if (!view.isEmpty(diagrams)) {
            return "";
        }
        List<String> others = Arrays.stream(View.values())
                .filter(other -> !other.isEmpty(diagrams))
                .map(View::title)
                .toList();
        if (!others.isEmpty()) {
            return String.format(
                    "This recording holds %s.%n%nIt has something to show under %s.%n%n%s",
                    missing(view), String.join(" and ", others), howTo(view));
        }
        return String.format(
                "No event of this recording is drawn by Contrail.%n%nIt holds %s.%n%n%s%n%n%s",
                held(diagrams.trace().eventCounts()), howTo(view), SETTINGS);
    }

    private static final String SETTINGS = "Record them with the template “Contrail” of the recording wizard, or the"
            + " settings in the library's jar:\n    jcmd PID JFR.start settings=default settings=contrail.jfc";

    private static String missing(View view) {
        return switch (view) {
            case SEQUENCE -> "no messages";
            case STATE -> "no state";
            case LANES -> "no actions";
        };
    }

    private static String howTo(View view) {
        String line = switch (view) {
            case SEQUENCE -> "Contrail.message(this, socket, \"send\");";
            case STATE -> "Contrail.state(this, \"released\", \"buffered\", buffered);";
            case LANES -> "Contrail.action(queue, \"put back\", task);";
        };
        return "One line in the program, with the contrail-events library, is enough:\n    " + line;
    }

    private static String held(Map<String, Long> counts) {
        List<Map.Entry<String, Long>> most = mostFirst(counts);
        if (most.isEmpty()) {
            return "no events at all";
        }
        String first = most.stream()
                .limit(MOST_TYPES)
                .map(type -> String.format(Locale.ROOT, "%s (%,d)", type.getKey(), type.getValue()))
                .collect(Collectors.joining(", "));
        return first + (most.size() > MOST_TYPES ? ", …" : "");
    }

    private static List<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(type -> type.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .toList();
    }
}
