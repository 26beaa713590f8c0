package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventField;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * One event being read: its wanted fields by slot. A decoder fills it, an appender takes it into the trace, and it is
 * used again for the next event.
 *
 * <p>A slot holds the value itself for integers and booleans, raw bits for decimals, and an index into the trace's texts
 * for texts, classes and threads.
 */
final class Row {
    private final List<EventField> slots = new ArrayList<>();
    private long[] values = {};

    long start;
    long duration;
    int thread = Trace.ABSENT;

    /** The slot for a field; the same for every call with that field. */
    int slotOf(EventField field) {
        int slot = slotOf(field.name());
        if (slot < 0) {
            slot = slots.size();
            slots.add(field);
            values = new long[slots.size()];
        }
        return slot;
    }

    /** The slot for the field with a name; -1 when it has none. */
    int slotOf(String field) {
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).name().equals(field)) {
                return slot;
            }
        }
        return -1;
    }

    /** The fields in order of their slots. */
    List<EventField> slots() {
        return slots;
    }

    /** The values by slot: for who fills them one after the other. No slot may be added then. */
    long[] values() {
        return values;
    }

    long get(int slot) {
        return values[slot];
    }

    void set(int slot, long value) {
        values[slot] = value;
    }

    void setDecimal(int slot, double value) {
        values[slot] = Double.doubleToRawLongBits(value);
    }
}
