package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.facts.Thrown;
import dev.contrail.analyzer.meaning.Unnumbered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Exceptions that say the same, in order of time. */
record ThrownGroup(List<Thrown> thrown) {
    /** So much of what exceptions say has to be alike, behind their class. */
    private static final int ALIKE = 24;

    private record Key(String type, String place, String begin) {}

    /**
     * Those whose messages differ in numbers only, or which are of one class, made at one place, with messages that begin alike:
     * what is behind that tells more of the single case.
     */
    static List<ThrownGroup> of(List<Thrown> all) {
        Map<String, List<Thrown>> alike = all.stream()
                .collect(Collectors.groupingBy(
                        one -> Unnumbered.of(one.what()), LinkedHashMap::new, Collectors.toList()));
        Map<Key, List<Thrown>> merged = new LinkedHashMap<>();
        alike.values().stream()
                .map(ThrownGroup::new)
                .forEach(group -> merged.computeIfAbsent(group.key(), any -> new ArrayList<>())
                        .addAll(group.thrown));
        merged.values().forEach(group -> group.sort(Comparator.comparingLong(Thrown::time)));
        return merged.values().stream().map(ThrownGroup::new).toList();
    }

    private Key key() {
        String what = Unnumbered.of(first().what());
        int end = first().type().length() + ALIKE;
        return what.length() <= end
                ? new Key(first().type(), "", what)
                : new Key(first().type(), place(), what.substring(0, end));
    }

    Thrown first() {
        return thrown.get(0);
    }

    Thrown last() {
        return thrown.get(thrown.size() - 1);
    }

    int size() {
        return thrown.size();
    }

    long nanos() {
        return last().time() - first().time();
    }

    long threads() {
        return thrown.stream().mapToInt(Thrown::thread).distinct().count();
    }

    /** What they say, with … for what they differ in. */
    String what() {
        List<String> all = thrown.stream().map(Thrown::what).distinct().toList();
        if (all.size() == 1) {
            return all.get(0);
        }
        List<String> alike = all.stream().map(Unnumbered::of).distinct().toList();
        String begin = alike.stream().reduce(ThrownGroup::begin).orElseThrow();
        return alike.size() == 1 ? begin : begin + "…";
    }

    private static String begin(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }

    /** Where most of them were made; empty when that is not told but for their own constructor. */
    String place() {
        Map<String, Long> places = thrown.stream()
                .filter(one -> !one.place().startsWith(one.type() + ".<init>"))
                .collect(Collectors.groupingBy(Thrown::place, TreeMap::new, Collectors.counting()));
        return places.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
