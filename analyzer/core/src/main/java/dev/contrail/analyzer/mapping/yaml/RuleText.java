package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.FrameState;
import dev.contrail.analyzer.mapping.NamePattern;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule as the parts of a mapping file that say the same. */
final class RuleText {
    private final Map<String, String> parts = new LinkedHashMap<>();

    private RuleText() {}

    /** Such as {@code draw: action, action: "{name}", when: [done]}. */
    static String of(Drawn rule) {
        var text = new RuleText();
        text.how(rule.how());
        if (!rule.when().isEmpty()) {
            text.parts.put(
                    "when",
                    YamlText.list(rule.when().stream().map(RuleText::condition).toList()));
        }
        return text.parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    private void how(TypeMapping how) {
        if (how instanceof TypeMapping.Message message) {
            message(message);
        } else if (how instanceof TypeMapping.Call call) {
            call(call);
        } else if (how instanceof TypeMapping.Action action) {
            action(action);
        } else if (how instanceof TypeMapping.State state) {
            state(state);
        } else if (how instanceof TypeMapping.Overlay overlay) {
            overlay(overlay);
        } else if (how instanceof TypeMapping.Sample sample) {
            sample(sample);
        } else {
            parts.put("draw", "none");
        }
    }

    private void message(TypeMapping.Message message) {
        parts.put("draw", "message");
        participants(message.from(), message.fromId(), message.to(), message.toId());
        put("label", message.label());
        put("kind", message.kind());
        put("exchange", message.exchange());
    }

    private void call(TypeMapping.Call call) {
        parts.put("draw", "message");
        participants(call.from(), call.fromId(), call.to(), call.toId());
        put("label", call.label());
        if (call.caller() == TypeMapping.Caller.BY_TIME) {
            parts.put("nest", "time");
        }
        put("id", call.id());
        put("parent", call.parent());
    }

    private void action(TypeMapping.Action action) {
        parts.put("draw", "action");
        put("subject", action.queue());
        put("subjectId", action.queueId());
        put("action", action.action());
        put("task", action.task());
        put("taskId", action.taskId());
    }

    private void overlay(TypeMapping.Overlay overlay) {
        parts.put("draw", overlay.pause() ? "pause" : "wait");
        parts.put("name", YamlText.quoted(overlay.name()));
        putWithStates("detail", overlay.detail());
        put("id", overlay.id());
        put("at", overlay.place());
        put("lastHeldBy", overlay.lastHolder());
    }

    private void participants(@Nullable Value from, @Nullable Value fromId, @Nullable Value to, @Nullable Value toId) {
        put("from", from);
        put("fromId", fromId);
        put("to", to);
        put("toId", toId);
    }

    private void state(TypeMapping.State state) {
        parts.put("draw", "state");
        put("subject", state.subject());
        put("subjectId", state.subjectId());
        put("action", state.action());
        String table = state.table();
        if (table != null) {
            parts.put("table", YamlText.quoted(table));
        }
        var measures = new ArrayList<String>();
        for (TypeMapping.Measure measure : state.measures()) {
            String sign = switch (measure.sum()) {
                case NONE -> "";
                case ADD -> "+";
                case SUBTRACT -> "-";
            };
            measures.add(YamlText.quoted(measure.name()) + ": " + YamlText.quoted(sign + measure.field()));
        }
        parts.put("measures", "{" + String.join(", ", measures) + "}");
        if (!state.namedMeasures().isEmpty()) {
            parts.put(
                    "named",
                    state.namedMeasures().stream()
                            .map(pair -> YamlText.quoted(pair.nameField()) + ": " + YamlText.quoted(pair.valueField()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        if (!state.attributes().isEmpty()) {
            parts.put("attributes", YamlText.list(state.attributes()));
        }
    }

    private void sample(TypeMapping.Sample sample) {
        parts.put("draw", "sample");
        if (sample.thread() != null) {
            parts.put("thread", sample.thread());
        }
        if (sample.count() != null) {
            parts.put("count", sample.count());
        }
        putWithStates("state", sample.state());
        parts.remove(
                "state",
                YamlText.list(
                        TypeMapping.Sample.SEEN.stream().map(RuleText::value).toList()));
    }

    /** A part of which states that frames tell may come first. */
    private void putWithStates(String part, @Nullable Value value) {
        List<Value> values = value instanceof Value.FirstOf first ? first.values() : List.of();
        Value first = values.isEmpty() ? value : values.get(0);
        if (first instanceof Value.OfStates states) {
            parts.put("states", states(states.states()));
            List<Value> others = values.subList(Math.min(1, values.size()), values.size());
            put(part, others.size() < 2 ? others.stream().findFirst().orElse(null) : new Value.FirstOf(others));
        } else {
            put(part, value);
        }
    }

    private static String states(List<FrameState> states) {
        return states.stream()
                .map(state -> {
                    String frames = YamlText.list(
                            state.frames().stream().map(NamePattern::text).toList());
                    FrameState.Colour colour = state.colour();
                    return YamlText.quoted(state.name()) + ": "
                            + (colour == null ? frames : "{frames: " + frames + ", colour: " + colour.word() + "}");
                })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String condition(Condition condition) {
        String left = value(condition.left());
        return switch (condition.operator()) {
            case IS -> left;
            case IS_NOT -> "!" + left;
            default -> left + " " + condition.operator().sign() + " " + condition.right();
        };
    }

    private void put(String part, @Nullable Value value) {
        if (value instanceof Value.Constant constant) {
            parts.put(part, "{text: " + YamlText.quoted(constant.text()) + "}");
        } else if (value instanceof Value.FirstOf first) {
            parts.put(
                    part,
                    YamlText.list(first.values().stream().map(RuleText::value).toList()));
        } else if (value != null && !(value instanceof Value.TypeName)) {
            parts.put(part, YamlText.quoted(value(value)));
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
}
