package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a mapping as a mapping file. */
public final class MappingText {
    private static final int MOST_FIELDS = 12;

    private MappingText() {}

    /**
     * The rules of a type as lines of a mapping file; types that are not drawn are comments that tell their fields.
     *
     * @param events how many events of the type there are
     */
    public static String of(EventType type, List<Drawn> rules, long events) {
        String count = String.format(Locale.ROOT, "%,d event%s", events, events == 1 ? "" : "s");
        if (rules.isEmpty()) {
            return "# " + YamlText.oneLine(type.name()) + ": " + count + " with " + fields(type) + "\n";
        }
        String origin = origin(rules.get(0).origin());
        if (rules.stream().anyMatch(rule -> isBeyondWords(rule.how()))) {
            return "# " + YamlText.oneLine(type.name()) + ": " + count + "; " + origin + "\n";
        }
        var text = new StringBuilder(YamlText.quoted(type.name()) + ":  # " + count + "; " + origin + "\n");
        for (Drawn rule : rules) {
            text.append(rules.size() == 1 ? "  {" : "  - {")
                    .append(RuleText.of(rule))
                    .append("}\n");
        }
        return text.toString();
    }

    /** Whether a file cannot say it: what our library's events say of spans. */
    private static boolean isBeyondWords(TypeMapping how) {
        return how instanceof TypeMapping.Fact
                || how instanceof TypeMapping.Action action
                        && (action.open()
                                || !action.begunBy().equals(TypeMapping.BegunBy.OWN_THREAD)
                                || action.span() != null);
    }

    private static String fields(EventType type) {
        List<String> names = type.ownFields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), inside(field)))
                .filter(field -> field.isPlain() || field.isMethod())
                .map(EventField::path)
                .toList();
        return names.isEmpty()
                ? "no fields"
                : YamlText.oneLine(String.join(", ", names.subList(0, Math.min(MOST_FIELDS, names.size()))))
                        + (names.size() > MOST_FIELDS ? ", …" : "");
    }

    /** What a path leads to from a structure; a method is told by its name as a whole. */
    private static Stream<EventField> inside(EventField field) {
        return field.kind() == EventField.Kind.STRUCTURE && !field.isMethod()
                ? field.fields().stream()
                : Stream.empty();
    }

    private static String origin(Origin origin) {
        return switch (origin.kind()) {
            case FILE -> YamlText.oneLine(origin.name()) + ":" + origin.line();
            case ANNOTATIONS -> "the recording says so";
            case PRESET -> "preset " + origin.name();
            case BACKGROUND -> "preset " + origin.name() + ", where nothing else is drawn";
            case INFERRED -> "inferred, where nothing else is drawn";
        };
    }
}
