package dev.contrail.reader.event;

import java.util.ArrayList;
import java.util.List;

/**
 * One event being read: its wanted fields by slot. A decoder fills it, a {@link RowSink} takes it, and it is used again
 * for the next event.
 *
 * <p>A slot holds the value itself for integers and booleans, raw bits for decimals, and for texts, full names of classes and
 * methods, threads and stack traces the number that the {@link EventSink} gave for them; {@link #ABSENT} for null. A {@code long} that is a
 * {@link EventField#isTimespan timespan} or a {@link EventField#isTimestamp timestamp} is in nanoseconds, the latter since
 * the epoch, whatever unit it is recorded in; its least and its largest number stand for "not known" and "for ever".
 */
public final class Row {
    /** In a slot of a text, a class, a thread or a stack trace: there is none. */
    public static final int ABSENT = -1;

    private final List<EventField> slots = new ArrayList<>();
    private long[] values = {};

    /** When the event starts; nanoseconds since the epoch. */
    public long start;

    /** How long it is, in nanoseconds; 0 at an instant. */
    public long duration;

    /** The number of its thread. */
    public int thread = ABSENT;

    /** The slot for a field; the same for every call with that field. One in a structure is told by its path. */
    public int slotOf(EventField field) {
        int slot = slotOf(field.path());
        if (slot < 0) {
            slot = slots.size();
            slots.add(field);
            values = new long[slots.size()];
        }
        return slot;
    }

    /** The slot for the field with a name, or a path; -1 when it has none. */
    public int slotOf(String field) {
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).path().equals(field)) {
                return slot;
            }
        }
        return -1;
    }

    /** The fields in order of their slots. */
    public List<EventField> slots() {
        return slots;
    }

    /** The values by slot: for who fills them one after the other. No slot may be added then. */
    public long[] values() {
        return values;
    }

    /** The value in a slot. */
    public long get(int slot) {
        return values[slot];
    }

    /** Puts a whole number, or the number of a text or thread, into a slot. */
    public void set(int slot, long value) {
        values[slot] = value;
    }

    /** Puts a number with a fraction into a slot. */
    public void setDecimal(int slot, double value) {
        values[slot] = Double.doubleToRawLongBits(value);
    }
}
