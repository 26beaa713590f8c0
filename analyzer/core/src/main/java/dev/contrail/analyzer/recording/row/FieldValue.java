package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.mapping.SimpleNames;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.FieldUnit;
import dev.contrail.analyzer.unit.Quantities;
import dev.contrail.analyzer.unit.Unit;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.LongMap;
import dev.contrail.reader.event.Row;

/** A slot of the row. */
final class FieldValue extends RowValue {
    private final TraceBuilder trace;
    private final Row row;
    private final int slot;
    private final EventField.Kind kind;
    private final FieldUnit unit;
    private final boolean text;
    private final LongMap otherTexts = new LongMap();

    FieldValue(TraceBuilder trace, Row row, EventField field) {
        this.trace = trace;
        this.row = row;
        this.slot = row.slotOf(field);
        this.kind = field.kind();
        this.unit = FieldUnit.of(field);
        this.text = !(kind == EventField.Kind.INTEGER
                || kind == EventField.Kind.BOOLEAN
                || kind == EventField.Kind.DECIMAL);
    }

    @Override
    public boolean isText() {
        return text;
    }

    @Override
    public int text() {
        long value = row.get(slot);
        return switch (kind) {
            case TEXT, OTHER, STRUCTURE -> (int) value;
            case CLASS, THREAD -> value == Row.ABSENT ? Trace.ABSENT : otherText(value);
            default -> otherText(value);
        };
    }

    @Override
    public long integer() {
        if (text) {
            int index = text();
            return index == Trace.ABSENT ? 0 : TextNumber.of(trace.textAt(index));
        }
        long value = row.get(slot);
        return kind == EventField.Kind.DECIMAL ? (long) Double.longBitsToDouble(value) : value;
    }

    @Override
    public Unit unit() {
        return unit.unit();
    }

    @Override
    public boolean isDecimal() {
        return kind == EventField.Kind.DECIMAL
                || kind == EventField.Kind.INTEGER && (unit.unit() != Unit.NONE || unit.unsigned() == Long.SIZE);
    }

    @Override
    public long bits() {
        if (text) {
            return text();
        }
        if (isDecimal()) {
            return Double.doubleToRawLongBits(decimal());
        }
        return kind == EventField.Kind.INTEGER ? unit.whole(row.get(slot)) : row.get(slot);
    }

    @Override
    public double decimal() {
        long value = row.get(slot);
        return switch (kind) {
            case INTEGER -> unit.number(value);
            case BOOLEAN -> value;
            case DECIMAL -> unit.number(Double.longBitsToDouble(value));
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
                    case DECIMAL -> decimalText(unit.number(Double.longBitsToDouble(value)));
                    default -> wholeText(value);
                });
        otherTexts.put(value, index);
        return index;
    }

    private String decimalText(double value) {
        return unit.unit() == Unit.NONE ? Double.toString(value) : Quantities.text(value, unit.unit());
    }

    private String wholeText(long value) {
        if (unit.unit() != Unit.NONE) {
            return Quantities.text(unit.number(value), unit.unit());
        }
        return unit.unsigned() == Long.SIZE ? Long.toUnsignedString(value) : Long.toString(unit.whole(value));
    }
}
