package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.FrameState;
import dev.contrail.analyzer.mapping.NamePattern;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
            return "# " + oneLine(type.name()) + ": " + count + " with " + fields(type) + "\n";
        }
        String origin = origin(rules.get(0).origin());
        if (rules.stream().anyMatch(rule -> isBeyondWords(rule.how()))) {
            return "# " + oneLine(type.name()) + ": " + count + "; " + origin + "\n";
        }
        var text = new StringBuilder(quoted(type.name()) + ":  # " + count + "; " + origin + "\n");
        for (Drawn rule : rules) {
            text.append(rules.size() == 1 ? "  {" : "  - {")
                    .append(parts(rule).entrySet().stream()
                            .map(part -> part.getKey() + ": " + part.getValue())
                            .collect(Collectors.joining(", ")))
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
                : oneLine(String.join(", ", names.subList(0, Math.min(MOST_FIELDS, names.size()))))
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
            case FILE -> oneLine(origin.name()) + ":" + origin.line();
            case ANNOTATIONS -> "the recording says so";
            case PRESET -> "preset " + origin.name();
            case BACKGROUND -> "preset " + origin.name() + ", where nothing else is drawn";
            case INFERRED -> "inferred, where nothing else is drawn";
        };
    }

    private static Map<String, String> parts(Drawn rule) {
        var parts = new LinkedHashMap<String, String>();
        TypeMapping how = rule.how();
        if (how instanceof TypeMapping.Message message) {
            parts.put("draw", "message");
            participants(parts, message.from(), message.fromId(), message.to(), message.toId());
            put(parts, "label", message.label());
            put(parts, "kind", message.kind());
            put(parts, "exchange", message.exchange());
        } else if (how instanceof TypeMapping.Call call) {
            parts.put("draw", "message");
            participants(parts, call.from(), call.fromId(), call.to(), call.toId());
            put(parts, "label", call.label());
            if (call.caller() == TypeMapping.Caller.BY_TIME) {
                parts.put("nest", "time");
            }
            put(parts, "id", call.id());
            put(parts, "parent", call.parent());
        } else if (how instanceof TypeMapping.Action action) {
            parts.put("draw", "action");
            put(parts, "subject", action.queue());
            put(parts, "subjectId", action.queueId());
            put(parts, "action", action.action());
            put(parts, "task", action.task());
            put(parts, "taskId", action.taskId());
        } else if (how instanceof TypeMapping.State state) {
            state(parts, state);
        } else if (how instanceof TypeMapping.Overlay overlay) {
            parts.put("draw", overlay.pause() ? "pause" : "wait");
            parts.put("name", quoted(overlay.name()));
            putWithStates(parts, "detail", overlay.detail());
            put(parts, "id", overlay.id());
            put(parts, "at", overlay.place());
            put(parts, "lastHeldBy", overlay.lastHolder());
        } else if (how instanceof TypeMapping.Sample sample) {
            sample(parts, sample);
        } else {
            parts.put("draw", "none");
        }
        if (!rule.when().isEmpty()) {
            parts.put(
                    "when",
                    list(rule.when().stream().map(MappingText::condition).toList()));
        }
        return parts;
    }

    private static void participants(
            Map<String, String> parts,
            @Nullable Value from,
            @Nullable Value fromId,
            @Nullable Value to,
            @Nullable Value toId) {
        put(parts, "from", from);
        put(parts, "fromId", fromId);
        put(parts, "to", to);
        put(parts, "toId", toId);
    }

    private static void state(Map<String, String> parts, TypeMapping.State state) {
        parts.put("draw", "state");
        put(parts, "subject", state.subject());
        put(parts, "subjectId", state.subjectId());
        put(parts, "action", state.action());
        String table = state.table();
        if (table != null) {
            parts.put("table", quoted(table));
        }
        var measures = new ArrayList<String>();
        for (TypeMapping.Measure measure : state.measures()) {
            String sign = switch (measure.sum()) {
                case NONE -> "";
                case ADD -> "+";
                case SUBTRACT -> "-";
            };
            measures.add(quoted(measure.name()) + ": " + quoted(sign + measure.field()));
        }
        parts.put("measures", "{" + String.join(", ", measures) + "}");
        if (!state.namedMeasures().isEmpty()) {
            parts.put(
                    "named",
                    state.namedMeasures().stream()
                            .map(pair -> quoted(pair.nameField()) + ": " + quoted(pair.valueField()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        if (!state.attributes().isEmpty()) {
            parts.put("attributes", list(state.attributes()));
        }
    }

    private static void sample(Map<String, String> parts, TypeMapping.Sample sample) {
        parts.put("draw", "sample");
        if (sample.thread() != null) {
            parts.put("thread", sample.thread());
        }
        if (sample.count() != null) {
            parts.put("count", sample.count());
        }
        putWithStates(parts, "state", sample.state());
        parts.remove(
                "state",
                list(TypeMapping.Sample.SEEN.stream().map(MappingText::value).toList()));
    }

    /** A part of which states that frames tell may come first. */
    private static void putWithStates(Map<String, String> parts, String part, @Nullable Value value) {
        List<Value> values = value instanceof Value.FirstOf first ? first.values() : List.of();
        Value first = values.isEmpty() ? value : values.get(0);
        if (first instanceof Value.OfStates states) {
            parts.put("states", states(states.states()));
            List<Value> others = values.subList(Math.min(1, values.size()), values.size());
            put(parts, part, others.size() < 2 ? others.stream().findFirst().orElse(null) : new Value.FirstOf(others));
        } else {
            put(parts, part, value);
        }
    }

    private static String states(List<FrameState> states) {
        return states.stream()
                .map(state -> {
                    String frames =
                            list(state.frames().stream().map(NamePattern::text).toList());
                    FrameState.Colour colour = state.colour();
                    return quoted(state.name()) + ": "
                            + (colour == null ? frames : "{frames: " + frames + ", colour: " + colour.word() + "}");
                })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(MappingText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String condition(Condition condition) {
        String left = value(condition.left());
        return switch (condition.operator()) {
            case IS -> left;
            case IS_NOT -> "!" + left;
            default -> left + " " + condition.operator().sign() + " " + condition.right();
        };
    }

    private static void put(Map<String, String> parts, String part, @Nullable Value value) {
        if (value instanceof Value.Constant constant) {
            parts.put(part, "{text: " + quoted(constant.text()) + "}");
        } else if (value instanceof Value.FirstOf first) {
            parts.put(part, list(first.values().stream().map(MappingText::value).toList()));
        } else if (value != null && !(value instanceof Value.TypeName)) {
            parts.put(part, quoted(value(value)));
        }
    }

    private static String value(Value value) {
        if (value instanceof Value.OfField field) {
            return field.field();
        }
        if (value instanceof Value.OfFrame frame) {
            return frame.part().path();
        }
        if (value instanceof Value.Shortened shortened) {
            return value(shortened.value()) + " | " + shortened.how().word();
        }
        if (value instanceof Value.Template template) {
            return template.parts().stream()
                    .map(part -> part instanceof Value.Constant text ? text.text() : "{" + value(part) + "}")
                    .collect(Collectors.joining());
        }
        return value instanceof Value.Constant constant ? constant.text() : "";
    }

    /** A text as YAML: bare when it is a plain name. */
    private static String quoted(String text) {
        if (text.matches("[A-Za-z_$][\\w.$]*") && !text.matches("(?i)true|false|null|yes|no|on|off")) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
