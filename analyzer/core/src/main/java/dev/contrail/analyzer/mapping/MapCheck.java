package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what a mapping file asks for and recordings do not have. */
public final class MapCheck {
    private static final List<String> COMMON = List.of(Value.START, Value.DURATION, Value.THREAD, "thread", "start");

    private final MappingFile file;
    private final Collection<EventType> types;
    private final List<Mistake> mistakes = new ArrayList<>();

    private MapCheck(MappingFile file, Collection<EventType> types) {
        this.file = file;
        this.types = types;
    }

    /**
     * Compares a mapping file with the types of recordings.
     *
     * @param types all that the recordings declare; of one name there may be several with other fields
     * @return in the order of the file; none when nothing is known of the types
     */
    public static List<Mistake> of(MappingFile file, Collection<EventType> types) {
        var check = new MapCheck(file, types);
        if (!types.isEmpty()) {
            file.entries().forEach(check::check);
        }
        return check.mistakes;
    }

    private void check(MappingFile.Entry entry) {
        List<EventType> meant = types.stream()
                .filter(type -> entry.types().matches(type.name()))
                .toList();
        if (meant.isEmpty()) {
            Set<String> names = types.stream().map(EventType::name).collect(Collectors.toCollection(TreeSet::new));
            String hint = Nearest.to(entry.types().text(), names)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            warn(entry.line(), "no event type '" + entry.types().text() + "' in these recordings" + hint);
            return;
        }
        Optional<MappingFile.Entry> earlier = file.entries().stream()
                .takeWhile(other -> other.line() < entry.line())
                .filter(other -> meant.stream().allMatch(type -> other.types().matches(type.name())))
                .findFirst();
        if (earlier.isPresent()) {
            warn(
                    entry.line(),
                    "'" + entry.types().text() + "' says nothing: '"
                            + earlier.get().types().text() + "' in line "
                            + earlier.get().line() + " fits these types first");
        }
        for (Drawn rule : entry.rules()) {
            MappingFields.of(rule).forEach(use -> check(rule.origin().line(), use, meant));
        }
    }

    private void check(int line, MappingFields.Use use, List<EventType> meant) {
        if (COMMON.contains(use.field()) && (use.as() != MappingFields.As.NUMBER || use.isTime())) {
            return;
        }
        List<EventField> found = meant.stream()
                .flatMap(type -> type.field(use.field()).stream())
                .filter(field -> field.parent() == null)
                .toList();
        if (found.isEmpty()) {
            mistakes.add(error(line, unknown(use.field(), meant)));
        } else if (found.stream().noneMatch(fits(use.as()))) {
            mistakes.add(
                    error(line, "field '" + use.field() + "' of " + names(meant) + unfit(use, found.get(0), meant)));
        }
    }

    private static Predicate<EventField> fits(MappingFields.As as) {
        return switch (as) {
            case TEXT -> EventField::isPlain;
            case NUMBER -> field -> field.isNumeric() || field.kind() == EventField.Kind.BOOLEAN;
        };
    }

    private static String unfit(MappingFields.Use use, EventField field, List<EventType> meant) {
        if (field.isPlain()) {
            Set<String> numbers = fields(meant, EventField::isNumeric);
            return " is no number but a " + field.kind().name().toLowerCase(java.util.Locale.ROOT)
                    + (numbers.isEmpty() ? "; it has no numbers" : "; numbers are " + String.join(", ", numbers));
        }
        return " is a structure or a list, where " + (use.as() == MappingFields.As.TEXT ? "a text" : "a number")
                + " is needed";
    }

    private static String unknown(String field, List<EventType> meant) {
        Set<String> known = fields(meant, any -> true);
        return names(meant) + " has no field '" + field + "'" + Nearest.hint(field, known);
    }

    private static Set<String> fields(List<EventType> types, Predicate<EventField> wanted) {
        return types.stream()
                .flatMap(type -> type.fields().stream())
                .filter(wanted)
                .map(EventField::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String names(List<EventType> types) {
        return types.stream().map(EventType::name).distinct().limit(3).collect(Collectors.joining(", "));
    }

    private Mistake error(int line, String words) {
        return new Mistake(file.name(), line, Mistake.Severity.ERROR, words);
    }

    private void warn(int line, String words) {
        mistakes.add(new Mistake(file.name(), line, Mistake.Severity.WARNING, words));
    }
}
