package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.FramePart;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.spelling.Nearest;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
            if (file.entries().isEmpty()) {
                check.warn(1, "it says nothing: there is no rule in it");
            }
        }
        return check.mistakes;
    }

    private void check(MappingFile.Entry entry) {
        List<EventType> meant = types.stream()
                .filter(type -> entry.types().matches(type.name()))
                .toList();
        if (meant.isEmpty()) {
            Set<String> names = types.stream().map(EventType::name).collect(Collectors.toCollection(TreeSet::new));
            String name = entry.types().text();
            warn(entry.line(), "no event type '" + name + "' in these recordings" + Nearest.guess(name, names));
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
            int before = mistakes.size();
            MappingFields.of(rule).forEach(use -> check(rule.origin().line(), use, meant));
            if (mistakes.size() == before) {
                rule.when().forEach(condition -> check(rule.origin().line(), condition, meant));
            }
        }
    }

    private void check(int line, MappingFields.Use use, List<EventType> meant) {
        boolean isFrame = FramePart.called(use.field()).isPresent();
        if (isFrame
                && meant.stream().noneMatch(type -> type.field(FramePart.FIELD).isPresent())) {
            mistakes.add(error(line, names(meant) + " has no stack traces, so there is no '" + use.field() + "'"));
        }
        if (isFrame || COMMON.contains(use.field()) && (use.as() != MappingFields.As.NUMBER || use.isTime())) {
            return;
        }
        List<EventField> found =
                meant.stream().flatMap(type -> type.field(use.field()).stream()).toList();
        if (found.isEmpty()) {
            mistakes.add(error(line, UnknownField.inWords(use.field(), meant)));
        } else if (found.stream().noneMatch(fits(use.as()))) {
            mistakes.add(
                    error(line, "field '" + use.field() + "' of " + names(meant) + unfit(use, found.get(0), meant)));
        }
    }

    /** Numbers compare with numbers only; a text that is meant for one is a slip. */
    private void check(int line, Condition condition, List<EventType> meant) {
        boolean compares =
                condition.operator() != Condition.Operator.IS && condition.operator() != Condition.Operator.IS_NOT;
        if (compares && condition.left() instanceof Value.OfField field && !isNumber(condition.right())) {
            boolean numeric = meant.stream()
                    .flatMap(type -> type.field(field.field()).stream())
                    .allMatch(EventField::isNumeric);
            boolean time = field.field().equals(Value.DURATION) || field.field().equals(Value.START);
            boolean known = time
                    || meant.stream().anyMatch(type -> type.field(field.field()).isPresent());
            if (known && (time || numeric)) {
                mistakes.add(error(
                        line,
                        "'" + field.field() + "' of " + names(meant) + " is a number, and '" + condition.right()
                                + "' is none: nothing fulfils '" + field.field() + " "
                                + condition.operator().sign() + " " + condition.right() + "'"));
            }
        }
    }

    private static boolean isNumber(String text) {
        try {
            return !Double.isNaN(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Predicate<EventField> fits(MappingFields.As as) {
        return switch (as) {
            case TEXT -> field -> field.isPlain() || field.isMethod();
            case THREAD -> field -> field.kind() == EventField.Kind.THREAD;
            case NUMBER -> field -> field.isNumeric() || field.kind() == EventField.Kind.BOOLEAN;
        };
    }

    private static String unfit(MappingFields.Use use, EventField field, List<EventType> meant) {
        if (use.as() == MappingFields.As.THREAD) {
            return " is no thread";
        }
        String needed = ", where " + (use.as() == MappingFields.As.TEXT ? "a text" : "a number") + " is needed";
        return switch (field.kind()) {
            case STRUCTURE -> " is a structure" + needed + "; in it are " + parts(field);
            case ARRAY -> " is a list" + needed;
            case STACK_TRACE -> " is a stack trace" + needed + "; its parts are stackTrace.top and stackTrace.app";
            case OTHER -> " is nothing that can be drawn";
            default -> {
                Set<String> numbers = UnknownField.names(meant, EventField::isNumeric);
                yield " is no number but a " + field.kind().name().toLowerCase(Locale.ROOT)
                        + (numbers.isEmpty() ? "; it has no numbers" : "; numbers are " + String.join(", ", numbers));
            }
        };
    }

    private static String parts(EventField structure) {
        return structure.fields().stream().map(EventField::path).collect(Collectors.joining(", "));
    }

    static String names(List<EventType> types) {
        return types.stream().map(EventType::name).distinct().limit(3).collect(Collectors.joining(", "));
    }

    private Mistake error(int line, String words) {
        return new Mistake(file.name(), line, Mistake.Severity.ERROR, words);
    }

    private void warn(int line, String words) {
        mistakes.add(new Mistake(file.name(), line, Mistake.Severity.WARNING, words));
    }
}
