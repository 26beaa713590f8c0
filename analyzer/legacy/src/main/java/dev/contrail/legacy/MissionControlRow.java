package dev.contrail.legacy;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Row;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.IMCThread;
import org.openjdk.jmc.common.IMCType;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.unit.IUnit;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.JfrAttributes;

/** Puts the values that JMC hands out, of an event being parsed or of an item, into a row. */
public final class MissionControlRow {
    /** The name of a value that every event has. */
    public static final String START = "startTime";
    /** The name of a value that every event has. */
    public static final String DURATION = "duration";
    /** The name of a value that events of JDK 7 and 8 have: it is the only time of those that have no duration. */
    private static final String END = JfrAttributes.END_TIME.getIdentifier();
    /** The name of a value that every event has. */
    public static final String THREAD = "eventThread";

    private static final int MISSING = -1; // as List.indexOf says it

    private final Row row;
    private final EventSink sink;
    private final int startField;
    private final int durationField;
    private final int endField;
    private final int threadField;
    private final int[] slotFields;
    /* By identity: two threads whose ids in the operating system are the same are equal to Mission Control. */
    private final IdentityHashMap<@Nullable Object, Integer> threadIndexes = new IdentityHashMap<>();

    /**
     * A filler of a row's slots.
     *
     * @param fields the names of the values that are given, in their order
     */
    public MissionControlRow(Row row, List<String> fields, EventSink sink) {
        this.row = row;
        this.sink = sink;
        this.startField = fields.indexOf(START);
        this.durationField = fields.indexOf(DURATION);
        this.endField = fields.indexOf(END);
        this.threadField = fields.indexOf(THREAD);
        this.slotFields = row.slots().stream()
                .mapToInt(slot -> fields.indexOf(slot.name()))
                .toArray();
    }

    /** Fills the row with the values of one event, in the order of the fields. */
    public void fill(@Nullable Object[] values) {
        long end = nanos(at(endField, values), UnitLookup.EPOCH_NS, 0);
        row.start = nanos(at(startField, values), UnitLookup.EPOCH_NS, end);
        row.duration = nanos(at(durationField, values), UnitLookup.NANOSECOND, Math.max(0, end - row.start));
        row.thread = threadIndex(at(threadField, values));
        List<EventField> slots = row.slots();
        for (int slot = 0; slot < slotFields.length; slot++) {
            fill(slot, slots.get(slot).kind(), at(slotFields[slot], values));
        }
    }

    private static long nanos(@Nullable Object value, IUnit unit, long otherwise) {
        return value instanceof IQuantity quantity ? quantity.clampedLongValueIn(unit) : otherwise;
    }

    /** Events of one thread share an object for it. */
    private int threadIndex(@Nullable Object thread) {
        return threadIndexes.computeIfAbsent(thread, any -> sink.thread(thread(thread)));
    }

    private void fill(int slot, EventField.Kind kind, @Nullable Object value) {
        switch (kind) {
            case INTEGER -> row.set(slot, value instanceof Number || value instanceof IQuantity ? integer(value) : 0);
            case DECIMAL -> row.setDecimal(slot, decimal(value));
            case BOOLEAN -> row.set(slot, Boolean.TRUE.equals(value) ? 1 : 0);
            case THREAD -> row.set(slot, value == null ? Row.ABSENT : threadIndex(value));
            default -> row.set(slot, text(value));
        }
    }

    private static @Nullable Object at(int index, @Nullable Object[] values) {
        return index == MISSING ? null : values[index];
    }

    private static long integer(Object value) {
        return value instanceof IQuantity quantity ? quantity.longValue() : ((Number) value).longValue();
    }

    private static double decimal(@Nullable Object value) {
        if (value instanceof IQuantity quantity) {
            return MissionControlUnits.number(quantity);
        }
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private int text(@Nullable Object value) {
        if (value == null) {
            return Row.ABSENT;
        }
        return sink.text(value instanceof IMCType type ? type.getFullName() : value.toString());
    }

    private static @Nullable JavaThread thread(@Nullable Object value) {
        if (!(value instanceof IMCThread thread)) {
            return null;
        }
        String name = thread.getThreadName();
        Long id = thread.getThreadId();
        return new JavaThread(name == null ? "" : name, id == null ? 0 : id, name == null || name.isEmpty());
    }
}
