package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.mapping.FrameState;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The parts of one rule of a mapping file, each as what it should be; mistakes are noted and give nothing. */
final class RuleParts {
    private final MapNodes nodes;
    private final Node rule;
    private final Map<String, MapNodes.Entry> entries;

    RuleParts(MapNodes nodes, Node rule, Map<String, MapNodes.Entry> entries) {
        this.nodes = nodes;
        this.rule = rule;
        this.entries = entries;
    }

    /** Notes parts that this kind of picture does not have. */
    void allowOnly(String draw, Set<String> known) {
        for (MapNodes.Entry entry : entries.values()) {
            if (!known.contains(entry.name())) {
                nodes.mistake(
                        entry.key(),
                        "'" + draw + "' has no part '" + entry.name() + "'"
                                + Nearest.hint(entry.name(), new TreeSet<>(known)));
            }
        }
    }

    boolean has(String part) {
        return entries.containsKey(part);
    }

    /** Notes that something is missing in this rule. */
    void missing(String words) {
        nodes.mistake(rule, words);
    }

    /** One of some words; the first when the part is not there. */
    String word(String part, List<String> words) {
        MapNodes.Entry entry = entries.get(part);
        if (entry == null) {
            return words.get(0);
        }
        String word = MapNodes.scalar(entry.value());
        if (word == null || !words.contains(word)) {
            nodes.mistake(
                    entry.value(),
                    part + " must be one of " + String.join(", ", words) + ", not " + MapNodes.found(entry.value()));
            return words.get(0);
        }
        return word;
    }

    /** A fixed text; null when the part is not there. */
    @Nullable
    String text(String part) {
        MapNodes.Entry entry = entries.get(part);
        if (entry == null) {
            return null;
        }
        String text = MapNodes.scalar(entry.value());
        if (text == null || text.isBlank()) {
            nodes.mistake(entry.value(), part + " must be a text, not " + MapNodes.found(entry.value()));
        }
        return text;
    }

    /** A value; null when the part is not there. */
    @Nullable
    Value value(String part) {
        MapNodes.Entry entry = entries.get(part);
        if (entry == null) {
            return null;
        }
        List<Value> values = new ArrayList<>();
        for (Node node : MapNodes.list(entry.value())) {
            Value value = one(part, node);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == 1 ? values.get(0) : values.isEmpty() ? null : new Value.FirstOf(values);
    }

    private @Nullable Value one(String part, Node node) {
        String scalar = MapNodes.scalar(node);
        if (scalar == null) {
            return fixed(part, node);
        }
        try {
            return ValueParser.parse(scalar);
        } catch (ValueParser.NoValue e) {
            nodes.mistake(node, part + ": " + e.words());
            return null;
        }
    }

    private @Nullable Value fixed(String part, Node node) {
        if (node instanceof MappingNode mapping && mapping.getValue().size() == 1) {
            String key = MapNodes.scalar(mapping.getValue().get(0).getKeyNode());
            String text = MapNodes.scalar(mapping.getValue().get(0).getValueNode());
            if ("text".equals(key) && text != null) {
                return new Value.Constant(text);
            }
        }
        nodes.mistake(
                node,
                part + " must be a field, a \"{field} text\", a list of these or {text: …}, not "
                        + MapNodes.found(node));
        return null;
    }

    /** Notes a fixed text that is none of some words. */
    void constant(String part, List<String> words) {
        if (value(part) instanceof Value.Constant constant && !words.contains(constant.text())) {
            missing(part + " must be one of " + String.join(", ", words) + ", not '" + constant.text() + "'"
                    + Nearest.guess(constant.text(), words));
        }
    }

    /** Numbers to plot: names of fields in a list, or lines with a name each; a sign before one means a running sum. */
    List<TypeMapping.Measure> measures(String part) {
        var measures = new ArrayList<TypeMapping.Measure>();
        MapNodes.Entry entry = entries.get(part);
        if (entry == null) {
            return measures;
        }
        if (entry.value() instanceof MappingNode) {
            nodes.entries(entry.value(), part).values().forEach(line -> add(measures, line.name(), line.value(), part));
        } else {
            MapNodes.list(entry.value()).forEach(node -> add(measures, null, node, part));
        }
        return measures;
    }

    private void add(List<TypeMapping.Measure> measures, @Nullable String name, Node node, String part) {
        String text = MapNodes.scalar(node);
        if (text == null) {
            nodes.mistake(node, part + " are names of fields with numbers, not " + MapNodes.found(node));
            return;
        }
        TypeMapping.Sum sum = text.startsWith("+")
                ? TypeMapping.Sum.ADD
                : text.startsWith("-") ? TypeMapping.Sum.SUBTRACT : TypeMapping.Sum.NONE;
        try {
            String counted = sum == TypeMapping.Sum.NONE ? text : text.substring(1);
            boolean fixed = sum != TypeMapping.Sum.NONE && TypeMapping.Measure.isFixed(counted) && name != null;
            String field = fixed ? counted : ValueParser.path(counted);
            measures.add(new TypeMapping.Measure(name == null ? field : name, field, sum));
        } catch (ValueParser.NoValue e) {
            nodes.mistake(node, part + ": " + e.words());
        }
    }

    /** Fields that hold a measure's name, each with the one that holds its value. */
    List<TypeMapping.NamedMeasure> pairs(String part) {
        var pairs = new ArrayList<TypeMapping.NamedMeasure>();
        MapNodes.Entry entry = entries.get(part);
        if (entry != null) {
            for (MapNodes.Entry pair : nodes.entries(entry.value(), part).values()) {
                String value = MapNodes.scalar(pair.value());
                if (value == null) {
                    nodes.mistake(pair.value(), part + ": expected a field, not " + MapNodes.found(pair.value()));
                } else {
                    pairs.add(new TypeMapping.NamedMeasure(pair.name(), value));
                }
            }
        }
        return pairs;
    }

    /** A field's name; null when the part is not there. */
    @Nullable
    String field(String part) {
        List<String> fields = fields(part);
        if (fields.size() > 1) {
            missing(part + " is one field, not a list");
        }
        return fields.isEmpty() ? null : fields.get(0);
    }

    /** States that frames tell: lines of a name and frames. */
    List<FrameState> states(String part) {
        MapNodes.Entry entry = entries.get(part);
        return entry == null ? List.of() : new StateParser(nodes).states(part, entry.value());
    }

    /** Names of fields. */
    List<String> fields(String part) {
        var fields = new ArrayList<String>();
        MapNodes.Entry entry = entries.get(part);
        for (Node node : entry == null ? List.<Node>of() : MapNodes.list(entry.value())) {
            String text = MapNodes.scalar(node);
            try {
                fields.add(ValueParser.path(text == null ? MapNodes.found(node) : text));
            } catch (ValueParser.NoValue e) {
                nodes.mistake(node, part + ": " + e.words());
            }
        }
        return fields;
    }

    /** What must hold of an event. */
    List<Condition> conditions(String part) {
        var conditions = new ArrayList<Condition>();
        MapNodes.Entry entry = entries.get(part);
        for (Node node : entry == null ? List.<Node>of() : MapNodes.list(entry.value())) {
            String text = MapNodes.scalar(node);
            try {
                conditions.add(ValueParser.condition(text == null ? MapNodes.found(node) : text));
            } catch (ValueParser.NoValue e) {
                nodes.mistake(node, part + ": " + e.words());
            }
        }
        return conditions;
    }
}
