package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A mapping that a person wrote, in YAML: an entry per event type.
 *
 * <pre>
 * com.acme.Transfer:
 *   draw: message            # message, state, action or none
 *   from: source             # a field of the event
 *   to: target
 *   label: {text: transfer}  # the same text for all
 * com.acme.Window:
 *   draw: state
 *   action: operation
 *   measures: [part, buffered]
 * </pre>
 */
public final class MappingFile implements Mapping {
    private static final Set<String> MESSAGE_PARTS =
            Set.of("draw", "from", "fromId", "to", "toId", "label", "kind", "exchange");
    private static final Set<String> ACTION_PARTS = Set.of("draw", "subject", "subjectId", "action", "task", "taskId");
    private static final Set<String> STATE_PARTS =
            Set.of("draw", "subject", "subjectId", "action", "measures", "attributes");

    private final Map<String, TypeMapping> mappings;

    private MappingFile(Map<String, TypeMapping> mappings) {
        this.mappings = Map.copyOf(mappings);
    }

    /**
     * Reads a mapping file's text.
     *
     * @throws MappingException when it is not a mapping
     */
    public static MappingFile parse(String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new MappingException("not valid YAML: " + firstLine(e));
        }
        var mappings = new LinkedHashMap<String, TypeMapping>();
        if (root != null) {
            asMap("the file", root).forEach((name, entry) -> mappings.put(name, entry(name, asMap(name, entry))));
        }
        return new MappingFile(mappings);
    }

    @Override
    public Optional<TypeMapping> of(EventType type) {
        return Optional.ofNullable(mappings.get(type.name()));
    }

    private static TypeMapping entry(String type, Map<String, Object> entry) {
        String draw = String.valueOf(entry.get("draw"));
        return switch (draw) {
            case "message" -> message(new Parts(type, entry, MESSAGE_PARTS));
            case "action" -> action(new Parts(type, entry, ACTION_PARTS));
            case "state" -> state(new Parts(type, entry, STATE_PARTS));
            case "none" -> new TypeMapping.NotDrawn();
            default ->
                throw new MappingException(
                        type + ": draw must be one of message, state, action, none, not '" + draw + "'");
        };
    }

    private static TypeMapping message(Parts parts) {
        return new TypeMapping.Message(
                parts.value("from"),
                parts.value("fromId"),
                parts.value("to"),
                parts.value("toId"),
                parts.value("label"),
                parts.value("kind"),
                parts.value("exchange"));
    }

    private static TypeMapping action(Parts parts) {
        return new TypeMapping.Action(
                parts.value("subject"),
                parts.value("subjectId"),
                parts.value("action"),
                parts.value("task"),
                parts.value("taskId"));
    }

    private static TypeMapping state(Parts parts) {
        List<String> measures = parts.fields("measures");
        if (measures.isEmpty()) {
            throw new MappingException(parts.type + ": a state needs measures: [field, …]");
        }
        return new TypeMapping.State(
                parts.value("subject"),
                parts.value("subjectId"),
                parts.value("action"),
                measures,
                List.of(),
                parts.fields("attributes"));
    }

    private static Map<String, Object> asMap(String where, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new MappingException(where + ": expected 'name: value' lines, found " + value);
        }
        var named = new LinkedHashMap<String, Object>();
        map.forEach((key, entry) -> named.put(String.valueOf(key), entry));
        return named;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The lines under one event type. */
    private record Parts(String type, Map<String, Object> entry, Set<String> known) {
        Parts {
            for (String part : entry.keySet()) {
                if (!known.contains(part)) {
                    throw new MappingException(type + ": unknown part '" + part + "'; known are "
                            + String.join(", ", known.stream().sorted().toList()));
                }
            }
        }

        @Nullable
        Value value(String part) {
            Object value = entry.get(part);
            if (value == null) {
                return null;
            }
            if (value instanceof Map<?, ?> map) {
                Object text = map.get("text");
                if (text == null || map.size() != 1) {
                    throw new MappingException(type + ": " + part + " must be a field name or {text: …}");
                }
                return new Value.Constant(String.valueOf(text));
            }
            return new Value.OfField(String.valueOf(value));
        }

        List<String> fields(String part) {
            Object value = entry.get(part);
            if (value == null) {
                return List.of();
            }
            if (!(value instanceof List<?> list)) {
                return List.of(String.valueOf(value));
            }
            var fields = new ArrayList<String>();
            list.forEach(field -> fields.add(String.valueOf(field)));
            return fields;
        }
    }
}
