package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Thrown;
import dev.contrail.analyzer.meaning.Unnumbered;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Exceptions that the JDK recorded, those that were made most often first. Libraries make many that are harmless, mostly
 * while a program begins: which one came first says nothing.
 */
final class Exceptions {
    private final Trace trace;
    private final Teller teller;
    private final List<List<Thrown>> alike;

    Exceptions(Evidence evidence, Teller teller) {
        this.trace = evidence.trace();
        this.teller = teller;
        this.alike = Thrown.in(trace, evidence.spans()).stream()
                .collect(Collectors.groupingBy(
                        thrown -> Unnumbered.of(thrown.what()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparingInt((List<Thrown> group) -> -group.size()))
                .toList();
    }

    List<Fact> facts() {
        return alike.stream().map(this::fact).toList();
    }

    /** When the first was made of those that were made again and again. */
    Optional<Question> next() {
        return alike.stream()
                .filter(group -> group.size() > 1)
                .findFirst()
                .map(group -> new Question.At(group.get(0).time()));
    }

    private Fact fact(List<Thrown> group) {
        Thrown first = group.get(0);
        boolean isOne = group.stream().map(Thrown::what).distinct().count() == 1;
        long threads = group.stream().mapToInt(Thrown::thread).distinct().count();
        String text = String.format(
                "%s, %s by %s, %s%s%s",
                Words.shortened(isOne ? first.what() : Unnumbered.of(first.what())),
                Words.times(group.size()),
                threads == 1 ? Words.thread(trace, first.thread()) : Words.count(threads, "thread"),
                group.size() == 1 ? "at " : "first at ",
                teller.at(first.time()),
                place(group));
        return new Fact(text, Optional.of(first.row()));
    }

    /** Where most were made. */
    private static String place(List<Thrown> group) {
        Map<String, Long> places =
                group.stream().collect(Collectors.groupingBy(Thrown::place, TreeMap::new, Collectors.counting()));
        return places.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(place -> !place.isEmpty())
                .map(place -> (places.size() == 1 ? " at " : ", mostly at ") + place)
                .orElse("");
    }
}
