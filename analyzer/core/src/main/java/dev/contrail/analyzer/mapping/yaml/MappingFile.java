package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.FrameState;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.NamePattern;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A mapping that a person wrote, in YAML: for each event type a rule, or a list of rules, one for each picture. The
 * language is in docs/mapping.md.
 *
 * <pre>
 * com.acme.Transfer:
 *   draw: message            # message, action, state, sample, wait, pause or none
 *   from: source             # a field of the event
 *   to: target
 *   label: {text: transfer}  # the same text for all
 * com.acme.Window*:          # all types whose names begin so
 *   - {draw: state, action: operation, measures: [part, buffered]}
 *   - {draw: action, action: "{operation} {part}"}
 * </pre>
 *
 * <p>Where several names fit a type, the first in the file counts.
 */
public final class MappingFile implements Mapping {
    private final String name;
    private final List<Entry> entries;

    private MappingFile(String name, List<Entry> entries) {
        this.name = name;
        this.entries = List.copyOf(entries);
    }

    /**
     * The rules for the types whose names fit.
     *
     * @param line where it begins, from 1
     */
    record Entry(NamePattern types, int line, List<Drawn> rules) {}

    /**
     * Reads a mapping file's text.
     *
     * @param name the file's name, for messages
     * @throws MappingException when it is not a mapping; it tells all mistakes
     */
    public static MappingFile parse(String name, String yaml) {
        return parse(name, yaml, line -> new Origin(Origin.Kind.FILE, name, line));
    }

    static MappingFile parse(String name, String yaml, IntFunction<Origin> origin) {
        var nodes = new MapNodes(name);
        var entries = new ArrayList<Entry>();
        nodes.root(yaml)
                .map(root -> nodes.entries(root, "the file"))
                .orElse(Map.of())
                .values()
                .forEach(entry -> entries.add(entry(nodes, entry, origin)));
        if (!nodes.mistakes().isEmpty()) {
            throw new MappingException(nodes.mistakes());
        }
        return new MappingFile(name, entries);
    }

    private static Entry entry(MapNodes nodes, MapNodes.Entry entry, IntFunction<Origin> origin) {
        var parser = new RuleParser(nodes);
        var rules = new ArrayList<Drawn>();
        for (Node node : MapNodes.list(entry.value())) {
            Optional<RuleParser.Rule> rule = parser.rule(entry.name(), node);
            rule.ifPresent(found -> rules.add(new Drawn(found.how(), found.when(), origin.apply(MapNodes.line(node)))));
        }
        return new Entry(new NamePattern(entry.name()), MapNodes.line(entry.key()), rules);
    }

    /** The line of the name that a rule stands under, by the line where the rule begins; that line itself when it is of none. */
    public int nameOf(int rule) {
        return entries.stream()
                .filter(entry ->
                        entry.rules().stream().anyMatch(drawn -> drawn.origin().line() == rule))
                .mapToInt(Entry::line)
                .findFirst()
                .orElse(rule);
    }

    @Override
    public List<Drawn> of(EventType type) {
        for (Entry entry : entries) {
            if (entry.types().matches(type.name())) {
                return entry.rules();
            }
        }
        return List.of();
    }

    /** Colours that it asks for, by the name of what is drawn in them. */
    public Map<String, FrameState.Colour> colours() {
        var colours = new LinkedHashMap<String, FrameState.Colour>();
        for (Entry entry : entries) {
            for (Drawn rule : entry.rules()) {
                states(rule.how()).forEach(state -> {
                    FrameState.Colour colour = state.colour();
                    if (colour != null) {
                        colours.putIfAbsent(state.name(), colour);
                    }
                });
            }
        }
        return colours;
    }

    private static List<FrameState> states(TypeMapping how) {
        Value state = how instanceof TypeMapping.Sample sample ? sample.state() : null;
        Value first = state instanceof Value.FirstOf several ? several.values().get(0) : state;
        return first instanceof Value.OfStates states ? states.states() : List.of();
    }

    /** What it is called in messages. */
    String name() {
        return name;
    }

    /** In the order of the file. */
    List<Entry> entries() {
        return entries;
    }
}
