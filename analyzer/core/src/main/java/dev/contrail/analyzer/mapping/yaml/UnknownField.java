package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.FramePart;
import dev.contrail.analyzer.spelling.Nearest;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says in words that types have no such field, and which one was probably meant. */
final class UnknownField {
    private UnknownField() {}

    static String inWords(String path, List<EventType> types) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            String around = path.substring(0, dot);
            List<EventField> found =
                    types.stream().flatMap(type -> type.field(around).stream()).toList();
            if (!found.isEmpty()) {
                String rest = path.substring(dot + 1);
                return "'" + around + "' of " + MapCheck.names(types) + within(found.get(0), rest);
            }
        }
        String first = path.indexOf('.') < 0 ? path : path.substring(0, path.indexOf('.'));
        return MapCheck.names(types) + " has no field '" + first + "'" + Nearest.hint(first, names(types, any -> true));
    }

    private static String within(EventField field, String path) {
        String first = path.indexOf('.') < 0 ? path : path.substring(0, path.indexOf('.'));
        if (field.isArray()) {
            return " is a list, in which no path leads to '" + first + "'";
        }
        if (field.kind() == EventField.Kind.STACK_TRACE) {
            return " has no part '" + path + "'" + Nearest.hint(path, partsOfStackTraces());
        }
        if (field.fields().isEmpty()) {
            return " is no structure, so there is no '" + first + "' in it";
        }
        Set<String> known =
                field.fields().stream().map(EventField::name).collect(Collectors.toCollection(TreeSet::new));
        return " has no field '" + first + "'" + Nearest.hint(first, known);
    }

    /** Such as {@code app.method}. */
    private static Set<String> partsOfStackTraces() {
        return FramePart.all().stream()
                .map(part -> part.path().substring(FramePart.FIELD.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of those fields of some types that are wanted. */
    static Set<String> names(List<EventType> types, Predicate<EventField> wanted) {
        return types.stream()
                .flatMap(type -> type.fields().stream())
                .filter(wanted)
                .map(EventField::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
