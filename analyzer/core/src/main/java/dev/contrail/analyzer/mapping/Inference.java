package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Draws event types of which nobody has said anything, by what their fields look like: what lasts and has a thread is an
 * action, two ends or a host is a message, numbers are measures. Types of the JDK and of profilers are left to who knows
 * better. What is drawn so yields to all else.
 */
public final class Inference implements Mapping {
    private static final Origin ORIGIN = new Origin(Origin.Kind.INFERRED, "", 0);

    private static final List<List<String>> ENDS = List.of(
            List.of("from", "to"),
            List.of("source", "target"),
            List.of("source", "destination"),
            List.of("sender", "receiver"),
            List.of("caller", "callee"),
            List.of("client", "server"),
            List.of("producer", "consumer"),
            List.of("src", "dst"),
            List.of("origin", "destination"));
    private static final List<String> FAR_ENDS =
            List.of("host", "url", "uri", "endpoint", "remoteAddress", "remote", "peer", "server", "target", "service");
    private static final List<String> LABELS = List.of(
            "label",
            "operation",
            "operationName",
            "method",
            "action",
            "command",
            "name",
            "displayName",
            "sql",
            "query",
            "statement",
            "path",
            "message",
            "tag",
            "type",
            "key",
            "topic",
            "queue");
    private static final Set<String> NO_MEASURES =
            Set.of("id", "hash", "address", "line", "port", "pid", "tid", "version", "index", "number", "code");
    /** Prefixes of names: the JDK, profilers, whose samples are no actions, and our library, whose types say it themselves. */
    private static final List<String> LEFT_TO_OTHERS = List.of("jdk.", "jfr.", "profiler.", "contrail.");

    private static final int MOST_MEASURES = 8;
    private static final int MOST_ATTRIBUTES = 4;

    @Override
    public List<Drawn> of(EventType type) {
        if (LEFT_TO_OTHERS.stream().anyMatch(type.name()::startsWith)) {
            return List.of();
        }
        var drawn = new ArrayList<Drawn>();
        message(type).ifPresent(how -> drawn.add(Drawn.always(how, ORIGIN)));
        if (type.field(Value.DURATION).isPresent() && hasThread(type)) {
            var lasts = new Condition(new Value.OfField(Value.DURATION), Condition.Operator.IS, "");
            drawn.add(new Drawn(action(type), List.of(lasts), ORIGIN));
        }
        state(type).ifPresent(how -> drawn.add(Drawn.always(how, ORIGIN)));
        return drawn;
    }

    private static boolean hasThread(EventType type) {
        return type.field(Value.THREAD).isPresent()
                || type.fields().stream().anyMatch(field -> field.kind() == EventField.Kind.THREAD);
    }

    private static Optional<TypeMapping> message(EventType type) {
        for (List<String> ends : ENDS) {
            Optional<EventField> from = text(type, ends.get(0));
            Optional<EventField> to = text(type, ends.get(1));
            if (from.isPresent() && to.isPresent()) {
                return Optional.of(call(type, value(from.get()), value(to.get()), ends));
            }
        }
        return FAR_ENDS.stream()
                .flatMap(name -> text(type, name).stream())
                .findFirst()
                .map(end -> call(
                        type,
                        new Value.OfField(Value.THREAD),
                        new Value.Shortened(value(end), Shortening.PEER),
                        List.of(end.name())));
    }

    private static TypeMapping call(EventType type, Value from, Value to, List<String> used) {
        return new TypeMapping.Call(from, null, to, null, label(type, used), TypeMapping.Caller.NAMED, null, null);
    }

    private static TypeMapping action(EventType type) {
        Value task = LABELS.stream()
                .flatMap(name -> text(type, name).stream())
                .findFirst()
                .<Value>map(Inference::value)
                .orElse(null);
        return new TypeMapping.Action(null, null, new Value.TypeName(), task, null);
    }

    private static Value label(EventType type, List<String> used) {
        return LABELS.stream()
                .filter(name -> !used.contains(name))
                .flatMap(name -> text(type, name).stream())
                .findFirst()
                .<Value>map(Inference::value)
                .orElse(new Value.TypeName());
    }

    private static Optional<TypeMapping> state(EventType type) {
        List<TypeMapping.Measure> measures = type.ownFields().stream()
                .filter(field -> field.isNumeric() && !field.isTimestamp() && !isIdentity(field.name()))
                .limit(MOST_MEASURES)
                .map(field -> TypeMapping.Measure.plain(field.name()))
                .toList();
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        List<String> attributes = type.ownFields().stream()
                .filter(field -> field.kind() == EventField.Kind.TEXT || field.kind() == EventField.Kind.BOOLEAN)
                .limit(MOST_ATTRIBUTES)
                .map(EventField::name)
                .toList();
        return Optional.of(
                new TypeMapping.State(new Value.TypeName(), null, null, null, measures, List.of(), attributes));
    }

    /** Whether a number tells things apart, and does not measure them. */
    private static boolean isIdentity(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NO_MEASURES.contains(lower)
                || name.endsWith("Id")
                || name.endsWith("ID")
                || lower.endsWith("hash")
                || lower.endsWith("port")
                || lower.endsWith("address");
    }

    private static Optional<EventField> text(EventType type, String name) {
        return type.field(name).filter(field -> switch (field.kind()) {
            case TEXT, CLASS, THREAD -> true;
            default -> false;
        });
    }

    private static Value value(EventField field) {
        return new Value.OfField(field.name());
    }
}
