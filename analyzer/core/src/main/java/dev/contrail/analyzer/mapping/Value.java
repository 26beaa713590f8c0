package dev.contrail.analyzer.mapping;

import java.util.List;
import java.util.Objects;

/** Where a value comes from: a field of the event, a text that is the same for all events of the type, or made of these. */
public sealed interface Value {
    /** Where the event's own thread stands among its fields. */
    String THREAD = "eventThread";

    /** Where the event's start stands among its fields. */
    String START = "startTime";

    /** Where the event's duration stands among its fields. */
    String DURATION = "duration";

    /**
     * The field's value.
     *
     * @param field its name
     */
    record OfField(String field) implements Value {
        public OfField {
            Objects.requireNonNull(field, "field");
        }
    }

    /** Always this text. */
    record Constant(String text) implements Value {
        public Constant {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A text made of the parts' texts; none when none of its fields has a value. */
    record Template(List<Value> parts) implements Value {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /** The first of these values that an event has. */
    record FirstOf(List<Value> values) implements Value {
        public FirstOf {
            values = List.copyOf(values);
        }
    }

    /** A value's text made shorter. */
    record Shortened(Value value, Shortening how) implements Value {
        public Shortened {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(how, "how");
        }
    }

    /** A frame of the event's stack trace. */
    record OfFrame(FramePart part) implements Value {
        public OfFrame {
            Objects.requireNonNull(part, "part");
        }
    }

    /** The first of these states that a frame of the event's stack trace tells. */
    record OfStates(List<FrameState> states) implements Value {
        public OfStates {
            states = List.copyOf(states);
        }
    }

    /** What the event's type is called: its label, or else the last part of its name. */
    record TypeName() implements Value {}

    /** The fields that it is made of; a frame is one, too. */
    default List<String> fields() {
        if (this instanceof OfField field) {
            return List.of(field.field());
        }
        if (this instanceof OfFrame frame) {
            return List.of(frame.part().path());
        }
        if (this instanceof OfStates) {
            return List.of(new FramePart(FramePart.Frame.TOP, FramePart.Part.BOTH).path());
        }
        if (this instanceof Template template) {
            return template.parts().stream()
                    .flatMap(part -> part.fields().stream())
                    .toList();
        }
        if (this instanceof FirstOf first) {
            return first.values().stream()
                    .flatMap(value -> value.fields().stream())
                    .toList();
        }
        return this instanceof Shortened shortened ? shortened.value().fields() : List.of();
    }
}
