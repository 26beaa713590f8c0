package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.FrameState;
import dev.contrail.analyzer.mapping.NamePattern;
import dev.contrail.analyzer.spelling.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads states that frames of stack traces tell: {@code name: pattern}, or a list, or lines with a colour as well. */
final class StateParser {
    private static final Set<String> PARTS = Set.of("frames", "colour");
    private static final List<String> COLOURS = Arrays.stream(FrameState.Colour.values())
            .map(FrameState.Colour::word)
            .toList();

    private final MapNodes nodes;

    StateParser(MapNodes nodes) {
        this.nodes = nodes;
    }

    List<FrameState> states(String part, Node node) {
        return nodes.entries(node, part).values().stream().map(this::state).toList();
    }

    private FrameState state(MapNodes.Entry entry) {
        if (!(entry.value() instanceof MappingNode)) {
            return new FrameState(entry.name(), patterns(entry.name(), entry.value()), null);
        }
        Map<String, MapNodes.Entry> parts = nodes.entries(entry.value(), entry.name());
        for (MapNodes.Entry part : parts.values()) {
            if (!PARTS.contains(part.name())) {
                nodes.mistake(
                        part.key(),
                        "a state has no part '" + part.name() + "'"
                                + Nearest.hint(part.name(), List.of("frames", "colour")));
            }
        }
        MapNodes.Entry frames = parts.get("frames");
        if (frames == null) {
            nodes.mistake(entry.value(), "state '" + entry.name() + "' needs frames: [com.acme.Pool.*, …]");
        }
        return new FrameState(
                entry.name(),
                frames == null ? List.of() : patterns(entry.name(), frames.value()),
                colour(parts.get("colour")));
    }

    private List<NamePattern> patterns(String state, Node node) {
        var patterns = new ArrayList<NamePattern>();
        for (Node each : MapNodes.list(node)) {
            String text = MapNodes.scalar(each);
            if (text == null || text.isBlank()) {
                nodes.mistake(each, "frames of state '" + state + "' are names with *, not " + MapNodes.found(each));
            } else {
                patterns.add(new NamePattern(text));
            }
        }
        return patterns;
    }

    private FrameState.@Nullable Colour colour(MapNodes.@Nullable Entry entry) {
        if (entry == null) {
            return null;
        }
        String word = MapNodes.scalar(entry.value());
        int place = COLOURS.indexOf(word);
        if (place < 0) {
            nodes.mistake(
                    entry.value(),
                    "colour must be one of " + String.join(", ", COLOURS) + ", not " + MapNodes.found(entry.value())
                            + Nearest.guess(String.valueOf(word), COLOURS));
            return null;
        }
        return FrameState.Colour.values()[place];
    }
}
