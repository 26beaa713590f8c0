package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a picture shows that neither the recording nor the user's file asks for.
 *
 * @param events of how many events it is drawn; no more than these where {@code atMost}
 * @param atMost whether only some of them are drawn: a preset may take those alone that fulfil a condition
 * @param sources who says how: names of presets, or {@link #INFERRED}
 */
public record ByPresets(long events, boolean atMost, SortedSet<String> sources) {
    /** The source of what nobody wrote: what the names of fields suggest. */
    public static final String INFERRED = "inferred";

    /**
     * What is drawn so, by picture.
     *
     * @param types what a recording declares
     * @param counts how many events it has of each type
     * @param own how many events each picture is drawn from already, by the command's word: what is known of the JDK and
     *     what is inferred is drawn only where nothing else is
     * @param mapping all that is in force
     */
    static Map<String, ByPresets> of(
            Collection<EventType> types, Map<String, Long> counts, Map<String, Long> own, Mapping mapping) {
        Map<PictureCommand, List<Rule>> rules = new EnumMap<>(PictureCommand.class);
        for (EventType type : types) {
            long events = counts.getOrDefault(type.name(), 0L);
            for (Drawn drawn : events == 0 ? List.<Drawn>of() : mapping.of(type)) {
                if (isNobodys(drawn.origin())) {
                    PictureCommand.of(drawn.how())
                            .ifPresent(picture -> rules.computeIfAbsent(picture, key -> new ArrayList<>())
                                    .add(new Rule(drawn, type.name(), events)));
                }
            }
        }
        var pictures = new LinkedHashMap<String, ByPresets>();
        rules.forEach((picture, all) -> {
            boolean others = own.getOrDefault(picture.word(), 0L) > 0
                    || all.stream().anyMatch(rule -> !rule.drawn.origin().yields());
            List<Rule> kept = all.stream()
                    .filter(rule -> !others || !rule.drawn.origin().yields())
                    .toList();
            if (!kept.isEmpty()) {
                pictures.put(picture.word(), sum(kept));
            }
        });
        return pictures;
    }

    /** A way in which the events of a type are drawn. */
    private record Rule(Drawn drawn, String type, long events) {}

    private static boolean isNobodys(Origin origin) {
        return origin.kind() != Origin.Kind.FILE && origin.kind() != Origin.Kind.ANNOTATIONS;
    }

    private static ByPresets sum(List<Rule> rules) {
        var types = new HashSet<String>();
        var sources = new TreeSet<String>();
        long events = 0;
        boolean atMost = false;
        for (Rule rule : rules) {
            if (types.add(rule.type)) {
                events += rule.events;
            }
            Origin origin = rule.drawn.origin();
            sources.add(origin.kind() == Origin.Kind.INFERRED ? INFERRED : origin.name());
            atMost |= !rule.drawn.when().isEmpty();
        }
        return new ByPresets(events, atMost, sources);
    }
}
