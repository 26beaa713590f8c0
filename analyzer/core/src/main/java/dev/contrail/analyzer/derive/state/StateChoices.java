package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.formula.Comparison;
import dev.contrail.analyzer.formula.Formula;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a plot shows of each source: what was asked for, or else a choice that makes a good first picture. */
final class StateChoices {
    /** More measures of one subject than this are left out unless asked for. */
    private static final int MEASURES = 4;
    /** More instances than this do not get a panel each, nor a colour. */
    private static final int INSTANCES = 6;

    private final StateOptions options;
    private final List<Formula> formulas;
    private final List<Comparison> comparisons;

    StateChoices(StateOptions options) {
        this.options = options;
        this.formulas = options.derived().stream().map(Formula::parse).toList();
        this.comparisons = options.assertions().stream().map(Comparison::parse).toList();
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    /** Sources with the derived measures that they have the operands for. */
    List<StateSource> derive(List<StateSource> sources) {
        var derived = new ArrayList<>(sources);
        for (Formula formula : formulas) {
            requireMeasures(formula.names(), derived);
            derived.replaceAll(source -> source.hasMeasures(formula.names()) ? source.with(formula) : source);
        }
        return derived;
    }

    /** Throws {@link UnknownNameException} when no source has what was asked for. */
    void check(List<StateSource> sources) {
        Set<String> available = available(sources);
        options.measures().forEach(asked -> requireMeasures(names(asked, available), sources));
        comparisons.forEach(comparison -> requireMeasures(comparison.names(), sources));
        Stream.of(Optional.ofNullable(options.color()), Optional.ofNullable(options.facet()))
                .flatMap(Optional::stream)
                .forEach(name -> requireDimension(name, sources));
    }

    private static void requireMeasures(Collection<String> names, List<StateSource> sources) {
        Set<String> available = available(sources);
        for (String name : names) {
            if (!available.contains(name)) {
                throw new UnknownNameException("measure", name, bySubject(sources));
            }
        }
        if (sources.stream().noneMatch(source -> source.hasMeasures(names))) {
            throw new UnknownNameException("subject that has all of", String.join(", ", names), bySubject(sources));
        }
    }

    /** All measures; those of several subjects apart, such as {@code Pool (active, idle)}: only those go together. */
    private static Collection<String> bySubject(List<StateSource> sources) {
        Map<String, Set<String>> measures = new LinkedHashMap<>();
        sources.forEach(source -> measures.computeIfAbsent(source.subject(), subject -> new LinkedHashSet<>())
                .addAll(source.measureNames()));
        return measures.size() < 2
                ? available(sources)
                : measures.entrySet().stream()
                        .map(subject -> subject.getKey() + " (" + String.join(", ", subject.getValue()) + ")")
                        .toList();
    }

    private static Set<String> available(List<StateSource> sources) {
        Set<String> available = new LinkedHashSet<>();
        sources.forEach(source -> available.addAll(source.measureNames()));
        return available;
    }

    /** What {@code active+idle} asks for, unless a measure has such a name. */
    private static List<String> names(String asked, Collection<String> available) {
        return available.contains(asked)
                ? List.of(asked)
                : Stream.of(asked.split("\\+", -1)).map(String::strip).toList();
    }

    private static void requireDimension(String name, List<StateSource> sources) {
        if (!name.equals(StateOptions.NONE) && sources.stream().allMatch(source -> source.dimension(name) == null)) {
            var available = new LinkedHashSet<>(List.of("action", "thread", "subject", StateOptions.NONE));
            sources.forEach(source -> source.table().attributes().forEach(a -> available.add(a.name())));
            throw new UnknownNameException("attribute", name, available);
        }
    }

    /** The measures to show, in order; those of one list are to share a panel. */
    List<List<String>> measures(StateSource source) {
        List<String> available = source.measureNames();
        if (!options.measures().isEmpty()) {
            return options.measures().stream()
                    .map(asked -> names(asked, available).stream()
                            .filter(available::contains)
                            .toList())
                    .filter(names -> !names.isEmpty())
                    .toList();
        }
        Set<String> wanted = new LinkedHashSet<>(available.subList(0, Math.min(MEASURES, available.size())));
        Predicate<String> isNamed = name -> source.formulas().containsKey(name)
                || comparisons.stream()
                        .anyMatch(comparison -> comparison.names().contains(name));
        available.stream().filter(isNamed).forEach(wanted::add);
        return wanted.stream().map(List::of).toList();
    }

    /** What colours tell apart. */
    Optional<Dimension.Groups> colors(StateSource source) {
        String color = options.color();
        if (color != null) {
            return groups(source, color);
        }
        Dimension.Groups actions = source.builtIn("action").groups(source);
        if (actions.size() > 1) {
            return Optional.of(actions);
        }
        Dimension.Groups instances = source.builtIn("subject").groups(source);
        if (isFew(instances)) {
            return Optional.of(instances);
        }
        boolean acts = source.table().action().get(source.row(0)) != Trace.ABSENT;
        return acts ? Optional.of(actions) : Optional.empty();
    }

    /** What panels tell apart. */
    Optional<Dimension.Groups> facets(StateSource source, boolean coloredByInstance) {
        String facet = options.facet();
        if (facet != null) {
            return groups(source, facet);
        }
        Dimension.Groups instances = source.builtIn("subject").groups(source);
        return isFew(instances) && !coloredByInstance ? Optional.of(instances) : Optional.empty();
    }

    private static boolean isFew(Dimension.Groups instances) {
        return instances.size() > 1 && instances.size() <= INSTANCES;
    }

    private static Optional<Dimension.Groups> groups(StateSource source, String name) {
        Dimension dimension = name.equals(StateOptions.NONE) ? null : source.dimension(name);
        return Optional.ofNullable(dimension).map(d -> d.groups(source));
    }
}
