package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.TimeOrder;
import dev.contrail.analyzer.trace.naming.PartPlaces;

/**
 * Collects calls that have an end, of which messages are made when all are there: the caller of one is often only known
 * by the calls around it, and those are recorded after it.
 */
public final class CallRows {
    private final IntColumn.Builder type = new IntColumn.Builder();
    private final LongColumn.Builder start = new LongColumn.Builder();
    private final LongColumn.Builder duration = new LongColumn.Builder();
    private final IntColumn.Builder thread = new IntColumn.Builder();
    private final IntColumn.Builder nested = new IntColumn.Builder();
    private final IntColumn.Builder from = new IntColumn.Builder();
    private final IntColumn.Builder to = new IntColumn.Builder();
    private final IntColumn.Builder label = new IntColumn.Builder();
    private final LongColumn.Builder id = new LongColumn.Builder();
    private final LongColumn.Builder parent = new LongColumn.Builder();

    CallRows() {}

    int size() {
        return start.size();
    }

    /**
     * When and where a call was.
     *
     * @param duration 0 for a call of which no end is known
     * @param nested whether the call around it in the same thread is its caller
     */
    public record Times(long start, long duration, int thread, boolean nested) {}

    /**
     * Appends a call.
     *
     * @param type event type, a text
     * @param from who called; who called from outside when others call, too
     * @param to who was called
     * @param label what for, a text
     * @param id what others call it as their parent; 0 for none
     * @param parent the id of the call whose receiver made this one; 0 for none
     */
    public void add(Times times, int type, int from, int to, int label, long id, long parent) {
        this.type.add(type);
        start.add(times.start());
        duration.add(times.duration());
        thread.add(times.thread());
        nested.add(times.nested() ? 1 : 0);
        this.from.add(from);
        this.to.add(to);
        this.label.add(label);
        this.id.add(id);
        this.parent.add(parent);
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(CallRows part, PartPlaces places) {
        LongColumn starts = part.start.build();
        IntColumn threads = part.thread.build();
        int[] order = TimeOrder.of(starts, threads);
        type.addAll(part.type.build(), order, places.texts());
        start.addAll(starts, order);
        duration.addAll(part.duration.build(), order);
        thread.addAll(threads, order, places.threads());
        nested.addAll(part.nested.build(), order, null);
        from.addAll(part.from.build(), order, places.participants());
        to.addAll(part.to.build(), order, places.participants());
        label.addAll(part.label.build(), order, places.texts());
        id.addAll(part.id.build(), order);
        parent.addAll(part.parent.build(), order);
    }

    /** Adds a message for each call, and one for each return; nothing may be appended afterwards. */
    void addTo(MessageRows messages) {
        new CallNesting(
                        new Columns(
                                type.build(),
                                start.build(),
                                duration.build(),
                                thread.build(),
                                nested.build(),
                                from.build(),
                                to.build(),
                                label.build(),
                                id.build(),
                                parent.build()),
                        messages)
                .add();
    }

    /** What was collected; a row each. */
    record Columns(
            IntColumn type,
            LongColumn start,
            LongColumn duration,
            IntColumn thread,
            IntColumn nested,
            IntColumn from,
            IntColumn to,
            IntColumn label,
            LongColumn id,
            LongColumn parent) {
        int size() {
            return start.size();
        }

        long end(int row) {
            return start.get(row) + duration.get(row);
        }
    }
}
