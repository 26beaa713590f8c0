package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the recording's settings say of the drawn types: which events they left out, since those were too short or too many, and how often it looks. */
final class RecordedLimits {
    private static final String NO_THRESHOLD = "0( \\w+)?|";
    private static final String NO_THROTTLE = "off|";
    private static final List<String> UNITS = List.of("ns", "us", "ms", "s");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,12}) ?(ns|us|ms|s|)");
    private static final int MOST_NAMED = 6;

    /** By event type; the last one that the recording tells counts. */
    private final Map<String, String> thresholds = new TreeMap<>();

    private final Map<String, String> throttles = new TreeMap<>();

    /** In nanoseconds, as far as they are told in a unit. */
    private final Map<String, Long> periods = new TreeMap<>();

    /** Takes a setting as the recording tells it; others than these two leave nothing out of a type that is on. */
    void add(String eventType, String setting, String value) {
        if (setting.equals("threshold")) {
            thresholds.put(eventType, value);
        } else if (setting.equals("throttle")) {
            throttles.put(eventType, value);
        } else if (setting.equals("period") || setting.equals("interval")) {
            periods.put(eventType, nanos(value));
        }
    }

    /** How far samples of a type are apart, in nanoseconds; 0 when the recording does not tell. */
    long period(String eventType) {
        return periods.getOrDefault(eventType, 0L);
    }

    /** Of {@code 20 ms}, or of a bare number of nanoseconds as async-profiler writes it. */
    private static long nanos(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return 0;
        }
        long value = Long.parseLong(parts.group(1));
        int unit = Math.max(0, UNITS.indexOf(parts.group(2)));
        return value * (long) Math.pow(1000, unit);
    }

    /** Appends those of a later part of the recording. */
    void addAll(RecordedLimits later) {
        thresholds.putAll(later.thresholds);
        throttles.putAll(later.throttles);
        periods.putAll(later.periods);
    }

    /** In words, a line for each limit. */
    List<Omission> omissions() {
        var omissions = new ArrayList<Omission>();
        typesBy(thresholds, NO_THRESHOLD)
                .forEach((limit, types) -> omissions.add(omission("events shorter than " + duration(limit), types)));
        typesBy(throttles, NO_THROTTLE)
                .forEach((limit, types) -> omissions.add(omission("events beyond " + limit, types)));
        return omissions;
    }

    private static Map<String, Set<String>> typesBy(Map<String, String> limits, String none) {
        var types = new TreeMap<String, Set<String>>();
        limits.forEach((type, limit) -> {
            if (!limit.matches(none)) {
                types.computeIfAbsent(limit, key -> new TreeSet<>()).add(type);
            }
        });
        return types;
    }

    /** {@code 20 ms} for {@code 20000000 ns}; programs write what they were given, settings files what is readable. */
    private static String duration(String limit) {
        if (!limit.matches("\\d{1,18} ns")) {
            return limit;
        }
        long value = Long.parseLong(limit.substring(0, limit.indexOf(' ')));
        int unit = 0;
        while (unit < UNITS.size() - 1 && value % 1000 == 0) {
            value /= 1000;
            unit++;
        }
        return value + " " + UNITS.get(unit);
    }

    private static Omission omission(String what, Set<String> types) {
        var named = new ArrayList<String>(types).subList(0, Math.min(MOST_NAMED, types.size()));
        String more = types.size() > MOST_NAMED ? " and " + (types.size() - MOST_NAMED) + " more" : "";
        return new Omission(
                Omission.Kind.NOT_RECORDED,
                types.size(),
                what + ", as recorded, of " + String.join(", ", named).replace("jdk.", "") + more);
    }
}
