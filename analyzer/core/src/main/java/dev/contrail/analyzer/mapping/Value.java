package dev.contrail.analyzer.mapping;

import java.util.Objects;

/** Where a value comes from: a field of the event, or a text that is the same for all events of the type. */
public sealed interface Value {
    /** The field's value. */
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
}
