package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.LongMap;
import dev.contrail.reader.event.Row;

/** One part of a mapped event: a slot of the row, or the same text for every row. */
final class RowValue {
    private static final int CONSTANT = -1;

    private final TraceBuilder trace;
    private final Row row;
    private final int slot;
    private final EventField.Kind kind;
    private final boolean text;
    private final int constantText;
    private final LongMap otherTexts = new LongMap();

    private RowValue(TraceBuilder trace, Row row, int slot, EventField.Kind kind, int constantText) {
        this.trace = trace;
        this.row = row;
        this.slot = slot;
        this.kind = kind;
        this.text = !(kind == EventField.Kind.INTEGER
                || kind == EventField.Kind.BOOLEAN
                || kind == EventField.Kind.DECIMAL);
        this.constantText = constantText;
    }

    static RowValue ofField(TraceBuilder trace, Row row, EventField field) {
        return new RowValue(trace, row, row.slotOf(field), field.kind(), Trace.ABSENT);
    }

    static RowValue constant(TraceBuilder trace, Row row, int text) {
        return new RowValue(trace, row, CONSTANT, EventField.Kind.TEXT, text);
    }

    /** Whether it is a text, not a number. */
    boolean isText() {
        return text;
    }

    /** The value as an index into the trace's texts. */
    int text() {
        if (slot == CONSTANT) {
            return constantText;
        }
        long value = row.get(slot);
        return switch (kind) {
            case TEXT, OTHER -> (int) value;
            case CLASS, THREAD -> value == Row.ABSENT ? Trace.ABSENT : otherText(value);
            default -> otherText(value);
        };
    }

    /** The value as an integer: a text gives a number that is the same for the same text, 0 for none. */
    long integer() {
        if (text) {
            int index = text();
            return index == Trace.ABSENT ? 0 : TextNumber.of(trace.textAt(index));
        }
        long value = row.get(slot);
        return kind == EventField.Kind.DECIMAL ? (long) Double.longBitsToDouble(value) : value;
    }

    /** The value as it is: an index into the trace's texts, a whole number, the bits of a double, or 0 and 1. */
    long bits() {
        return text ? text() : row.get(slot);
    }

    /** The value as a number to plot; NaN when it is none. */
    double decimal() {
        if (slot == CONSTANT) {
            return Double.NaN;
        }
        long value = row.get(slot);
        return switch (kind) {
            case INTEGER, BOOLEAN -> value;
            case DECIMAL -> Double.longBitsToDouble(value);
            default -> Double.NaN;
        };
    }

    private int otherText(long value) {
        long known = otherTexts.get(value);
        if (known != LongMap.NONE) {
            return (int) known;
        }
        int index = trace.text(
                switch (kind) {
                    case CLASS -> SimpleNames.of(trace.textAt((int) value));
                    case THREAD -> trace.threadAt((int) value).displayName();
                    case BOOLEAN -> value == 0 ? "false" : "true";
                    case DECIMAL -> Double.toString(Double.longBitsToDouble(value));
                    default -> Long.toString(value);
                });
        otherTexts.put(value, index);
        return index;
    }
}
