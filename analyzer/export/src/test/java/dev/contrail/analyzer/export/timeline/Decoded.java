package dev.contrail.analyzer.export.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A protobuf message as {@code protoc --decode} prints it: fields by name, each with its values in order. */
record Decoded(Map<String, List<Object>> fields) {
    /** The message of a text. */
    static Decoded parse(String text) {
        var lines = text.lines().map(String::strip).iterator();
        var root = new Decoded(new LinkedHashMap<>());
        var open = new ArrayList<>(List.of(root));
        while (lines.hasNext()) {
            String line = lines.next();
            Decoded current = open.get(open.size() - 1);
            if (line.endsWith(" {")) {
                var inner = new Decoded(new LinkedHashMap<>());
                current.add(line.substring(0, line.length() - 2), inner);
                open.add(inner);
            } else if (line.equals("}")) {
                open.remove(open.size() - 1);
            } else {
                int colon = line.indexOf(": ");
                current.add(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return root;
    }

    private void add(String name, Object value) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    List<Decoded> messages(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(Decoded.class::cast)
                .toList();
    }

    Decoded message(String name) {
        return messages(name).get(0);
    }

    /** A value as it is printed; texts without their quotes. */
    String text(String name) {
        String value = String.valueOf(fields.getOrDefault(name, List.of("")).get(0));
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }
}
