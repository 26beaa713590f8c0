package dev.contrail.analyzer.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of the eight category colours each name has: in order of first appearance, and the same in every view and file
 * that shares these categories.
 *
 * <p>Put-backs and errors are alarms: they always have the alarm colour, which no other name gets.
 */
public final class Categories {
    /** The colour index of alarms. */
    public static final int ALARM = -1;

    private static final Set<String> ALARM_WORDS = Set.of(
            "put back",
            "putback",
            "put-back",
            "requeue",
            "requeued",
            "reject",
            "rejected",
            "error",
            "failed",
            "failure",
            "retry",
            "timeout",
            "timed out");

    private final Map<String, Integer> colors = new LinkedHashMap<>();

    /** The colour index of a name: {@link #ALARM}, or 0, 1, 2 … in order of first appearance. */
    public int colorOf(String name) {
        Integer known = colors.get(name);
        if (known != null) {
            return known;
        }
        int color = isAlarm(name)
                ? ALARM
                : (int) colors.values().stream().filter(c -> c != ALARM).count();
        colors.put(name, color);
        return color;
    }

    /** The names so far, in order of first appearance. */
    public List<String> names() {
        return new ArrayList<>(colors.keySet());
    }

    /** Whether a name says that something went wrong. */
    public static boolean isAlarm(String name) {
        return ALARM_WORDS.contains(name.toLowerCase(Locale.ROOT));
    }
}
