package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.mapping.FramePart;
import dev.contrail.analyzer.mapping.FrameState;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.Annotation;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Row;
import dev.contrail.reader.event.StackTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The events of one type on their way into a trace.
 *
 * @param row each event, one after the other
 * @param stackTraces those that rows refer to
 * @param yields whether they are drawn only in a picture for which nothing else is there
 * @param application the packages that are the application's; none for all but the JDK's and well-known frameworks'
 */
public record RowTarget(
        EventType type,
        TraceBuilder trace,
        Row row,
        StackTraces stackTraces,
        boolean yields,
        List<String> application) {
    private static final String LABEL = "jdk.jfr.Label";

    /** A part of the mapping, for the event in the row. */
    public RowValue value(@Nullable Value value) {
        if (value instanceof Value.Constant constant) {
            return TextValue.constant(trace, trace.text(constant.text()));
        }
        if (value instanceof Value.OfField ofField) {
            return field(ofField.field());
        }
        if (value instanceof Value.Template template) {
            return template(template);
        }
        if (value instanceof Value.FirstOf first) {
            return new FirstValue(
                    trace, first.values().stream().map(this::value).toList());
        }
        if (value instanceof Value.Shortened shortened) {
            return new ShortValue(trace, value(shortened.value()), shortened.how());
        }
        if (value instanceof Value.OfFrame frame) {
            return frame(stack -> frame.part().of(stack, application));
        }
        if (value instanceof Value.OfStates states) {
            return frame(stack -> FrameState.in(states.states(), stack));
        }
        if (value instanceof Value.TypeName) {
            return TextValue.constant(trace, trace.text(typeName()));
        }
        return absent();
    }

    private RowValue frame(Function<@Nullable StackTrace, @Nullable String> what) {
        return type.field(FramePart.FIELD)
                .filter(field -> field.kind() == EventField.Kind.STACK_TRACE)
                .<RowValue>map(field -> new FrameValue(trace, row, field, stackTraces, what))
                .orElseGet(this::absent);
    }

    private RowValue template(Value.Template template) {
        var parts = new ArrayList<RowValue>();
        boolean[] fixed = new boolean[template.parts().size()];
        for (Value part : template.parts()) {
            fixed[parts.size()] = part instanceof Value.Constant;
            parts.add(value(part));
        }
        return new TemplateValue(trace, parts, fixed);
    }

    /** The value at a path, or a number itself; what the type has no field for is absent. */
    public RowValue field(String path) {
        if (TypeMapping.Measure.isFixed(path)) {
            return new FixedNumber(trace, Long.parseLong(path));
        }
        switch (path) {
            case Value.START:
                return new TimeValue(trace, row, false);
            case Value.DURATION:
                return new TimeValue(trace, row, true);
            case Value.THREAD:
                return new ThreadValue(trace, row);
            default:
                break;
        }
        EventField field = type.field(path)
                .filter(found -> found.isPlain() || isMethod(found))
                .orElse(null);
        if (field != null) {
            return slot(field);
        }
        return switch (path) {
            case "thread" -> new ThreadValue(trace, row);
            case "start" -> new TimeValue(trace, row, false);
            default -> absent();
        };
    }

    /* The reader has names of methods in rows; what is deeper in an event is filled in from values. */
    private static boolean isMethod(EventField field) {
        return field.isMethod() && field.parent() == null;
    }

    /** The value of one of the type's fields. */
    public RowValue slot(EventField field) {
        return new FieldValue(trace, row, field);
    }

    private String typeName() {
        return type.annotation(LABEL)
                .map(Annotation::value)
                .orElseGet(() -> type.name().substring(type.name().lastIndexOf('.') + 1));
    }

    private RowValue absent() {
        return TextValue.constant(trace, Trace.ABSENT);
    }

    public RowParticipant participant(@Nullable Value name, @Nullable Value instance) {
        return new RowParticipant(trace, value(name), value(instance));
    }

    public RowCondition[] conditions(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> new RowCondition(trace, value(condition.left()), condition))
                .toArray(RowCondition[]::new);
    }
}
