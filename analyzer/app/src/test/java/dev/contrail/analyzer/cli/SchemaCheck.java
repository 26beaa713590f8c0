package dev.contrail.analyzer.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks JSON against the part of JSON Schema that our schemas use. */
final class SchemaCheck {
    private final Map<String, Object> root;

    private SchemaCheck(Map<String, Object> root) {
        this.root = root;
    }

    static SchemaCheck of(Map<String, Object> schema) {
        return new SchemaCheck(schema);
    }

    /** What is wrong with a value, a line each. */
    List<String> faults(Object value) {
        var faults = new ArrayList<String>();
        Object any = root.get("oneOf") instanceof List<?> choices ? choices.get(value instanceof List ? 1 : 0) : root;
        check("$", value, any, faults);
        return faults;
    }

    private void check(String path, Object value, Object rules, List<String> faults) {
        Map<?, ?> schema = resolved((Map<?, ?>) rules);
        Object type = schema.get("type");
        if (type != null && !isOf(value, type.toString())) {
            faults.add(path + " is no " + type + ": " + value);
            return;
        }
        if (schema.get("enum") instanceof Collection<?> allowed && !allowed.contains(value)) {
            faults.add(path + " is none of " + allowed + ": " + value);
        }
        if (schema.get("pattern") instanceof String pattern && !value.toString().matches(pattern)) {
            faults.add(path + " does not match " + pattern + ": " + value);
        }
        if (value instanceof List<?> list && schema.get("items") != null) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "]", list.get(i), schema.get("items"), faults);
            }
        }
        if (value instanceof Map<?, ?> object) {
            checkObject(path, object, schema, faults);
        }
    }

    private void checkObject(String path, Map<?, ?> object, Map<?, ?> schema, List<String> faults) {
        if (schema.get("required") instanceof Collection<?> required) {
            required.stream()
                    .filter(name -> !object.containsKey(name))
                    .forEach(name -> faults.add(path + " has no " + name));
        }
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        object.forEach((name, value) -> {
            Object rules = properties.get(name) == null ? schema.get("additionalProperties") : properties.get(name);
            if (rules instanceof Map<?, ?>) {
                check(path + "." + name, value, rules, faults);
            } else if (Boolean.FALSE.equals(rules)) {
                faults.add(path + " may not have " + name);
            }
        });
    }

    private Map<?, ?> resolved(Map<?, ?> rules) {
        Object reference = rules.get("$ref");
        if (reference == null) {
            return rules;
        }
        String text = reference.toString();
        Map<?, ?> definitions = (Map<?, ?>) Objects.requireNonNull(root.get("$defs"));
        return (Map<?, ?>) Objects.requireNonNull(definitions.get(text.substring(text.lastIndexOf('/') + 1)));
    }

    private static boolean isOf(Object value, String type) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            default -> throw new IllegalArgumentException(type);
        };
    }
}
