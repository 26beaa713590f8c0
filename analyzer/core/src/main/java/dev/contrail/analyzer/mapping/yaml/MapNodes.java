package dev.contrail.analyzer.mapping.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file's lines with their places, and the mistakes found in them. */
final class MapNodes {
    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();

    MapNodes(String file) {
        this.file = file;
    }

    /** A name and what stands behind it. */
    record Entry(String name, Node key, Node value) {}

    /** The whole file; empty when there is nothing in it or it is no YAML, which is noted. */
    Optional<Node> root(String yaml) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            YamlDepth.check(yaml, settings);
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            mistake(line, "not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            mistake(1, "not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** The lines of a node that should be {@code name: value} lines; none when it is something else, which is noted. */
    Map<String, Entry> entries(Node node, String what) {
        var entries = new LinkedHashMap<String, Entry>();
        if (!(node instanceof MappingNode mapping)) {
            mistake(node, what + ": expected 'name: value' lines, found " + found(node));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = scalar(tuple.getKeyNode());
            if (name == null) {
                mistake(tuple.getKeyNode(), what + ": a name is a text, not " + found(tuple.getKeyNode()));
            } else if (entries.put(name, new Entry(name, tuple.getKeyNode(), tuple.getValueNode())) != null) {
                mistake(tuple.getKeyNode(), "'" + name + "' is there twice");
            }
        }
        return entries;
    }

    /** The elements of a list; something else is a list of one. */
    static List<Node> list(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    /** A text, a number or a truth value as it is written; null for a list or lines. */
    static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    /** Where a node begins, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** What a node is, in words. */
    static String found(Node node) {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String scalar = scalar(node);
        return scalar == null ? "'name: value' lines" : scalar.isEmpty() ? "nothing" : "'" + scalar + "'";
    }

    /** Notes a mistake at a node. */
    void mistake(Node node, String words) {
        mistake(line(node), words);
    }

    private void mistake(int line, String words) {
        mistakes.add(new Mistake(file, line, Mistake.Severity.ERROR, words));
    }

    /** Those noted. */
    List<Mistake> mistakes() {
        return mistakes;
    }
}
