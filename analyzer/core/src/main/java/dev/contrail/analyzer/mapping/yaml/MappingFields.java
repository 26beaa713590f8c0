package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.FramePart;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields a rule uses, and as what. */
final class MappingFields {
    private final List<Use> uses = new ArrayList<>();

    private MappingFields() {}

    /** What a field must be. */
    enum As {
        TEXT,
        NUMBER,
        THREAD
    }

    /** A field and what it must be. */
    record Use(String field, As as) {
        /** Whether it is a time, which every event has as a number. */
        boolean isTime() {
            return !field.equals(Value.THREAD) && !field.equals("thread");
        }
    }

    static List<Use> of(Drawn rule) {
        var fields = new MappingFields();
        fields.add(rule.how());
        rule.when().forEach(condition -> fields.text(condition.left()));
        return fields.uses;
    }

    private void add(TypeMapping how) {
        if (how instanceof TypeMapping.Message message) {
            text(message.from(), message.fromId(), message.to(), message.toId(), message.label());
            text(message.kind(), message.exchange());
        } else if (how instanceof TypeMapping.Call call) {
            text(call.from(), call.fromId(), call.to(), call.toId(), call.label(), call.id(), call.parent());
        } else if (how instanceof TypeMapping.Action action) {
            text(action.queue(), action.queueId(), action.action(), action.task(), action.taskId());
        } else if (how instanceof TypeMapping.State state) {
            text(state.subject(), state.subjectId(), state.action());
            state.measures().stream()
                    .filter(measure -> !TypeMapping.Measure.isFixed(measure.field()))
                    .forEach(measure -> uses.add(new Use(measure.field(), As.NUMBER)));
            state.namedMeasures().forEach(pair -> {
                uses.add(new Use(pair.nameField(), As.TEXT));
                uses.add(new Use(pair.valueField(), As.NUMBER));
            });
            state.attributes().forEach(attribute -> uses.add(new Use(attribute, As.TEXT)));
        } else if (how instanceof TypeMapping.Overlay overlay) {
            text(overlay.detail(), overlay.id(), overlay.lastHolder());
            Stream.ofNullable(overlay.place()).forEach(this::seen);
        } else if (how instanceof TypeMapping.Sample sample) {
            seen(sample.state());
            Stream.ofNullable(sample.thread()).forEach(field -> uses.add(new Use(field, As.THREAD)));
            Stream.ofNullable(sample.count()).forEach(field -> uses.add(new Use(field, As.NUMBER)));
        } else if (how instanceof TypeMapping.Fact fact) {
            text(fact.key(), fact.value());
        }
    }

    /** Where one frame is asked for, others are, too: that there are no stack traces is told once. */
    private void seen(Value state) {
        boolean frame = false;
        for (String field : state.fields()) {
            boolean isFrame = FramePart.called(field).isPresent();
            if (!isFrame || !frame) {
                uses.add(new Use(field, As.TEXT));
            }
            frame |= isFrame;
        }
    }

    private void text(@Nullable Value... values) {
        for (Value value : values) {
            if (value != null) {
                value.fields().forEach(field -> uses.add(new Use(field, As.TEXT)));
            }
        }
    }
}
