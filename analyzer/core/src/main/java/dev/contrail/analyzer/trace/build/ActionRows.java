package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import dev.contrail.analyzer.unit.Unit;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects {@link Actions}. */
public final class ActionRows {
    private final IntColumn.Builder type = new IntColumn.Builder();
    private final RowTimes times = new RowTimes();
    private final LongColumn.Builder duration = new LongColumn.Builder();
    private final IntColumn.Builder queue = new IntColumn.Builder();
    private final IntColumn.Builder action = new IntColumn.Builder();
    private final IntColumn.Builder task = new IntColumn.Builder();

    private final AttributeRows attributes = new AttributeRows();

    ActionRows() {}

    /** How many so far. */
    public int size() {
        return times.size();
    }

    /** Where the attributes of rows go: each is put after its row was added. */
    public AttributeRows attributes() {
        return attributes;
    }

    /** Appends an action; the arguments are those of {@link Actions}. */
    public void add(int type, long start, long duration, int thread, int queue, int action, int task) {
        this.type.add(type);
        times.add(start, thread);
        this.duration.add(duration);
        this.queue.add(queue);
        this.action.add(action);
        this.task.add(task);
    }

    /**
     * Appends actions without a queue by their columns, whose actions are their types.
     *
     * @param details what stands for their tasks
     * @param tasks the task that each detail stands for
     */
    void addAll(
            IntColumn types,
            LongColumn starts,
            LongColumn durations,
            IntColumn threads,
            IntColumn details,
            int[] tasks) {
        type.addAll(types, null, null);
        times.addAll(starts, threads);
        duration.addAll(durations, null);
        queue.addSame(Trace.ABSENT, types.size());
        action.addAll(types, null, null);
        task.addAll(details, null, tasks);
    }

    /** Threads that have rows. */
    BitSet threads() {
        return times.threads();
    }

    /** Finds the order of a part's rows, before it is appended; then nothing may be added. */
    void sort() {
        times.sort();
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(ActionRows part, PartPlaces places) {
        RowTimes.Order taken = part.times.take();
        int[] order = taken.rows();
        attributes.addAll(part.attributes, size(), taken.size(), order, places);
        type.addAll(part.type.build(), order, places.texts());
        times.addAll(taken, places);
        duration.addAll(part.duration.build(), order);
        queue.addAll(part.queue.build(), order, places.participants());
        action.addAll(part.action.build(), order, places.texts());
        task.addAll(part.task.build(), order, places.participants());
    }

    /** All actions in order of time, with none of them open. */
    Actions build() {
        return build(size());
    }

    private Actions build(int firstOpen) {
        RowTimes.Order taken = times.take();
        int[] order = taken.rows();
        List<IntColumn> ints =
                SideBySide.inOrder(order, type.build(), taken.threads(), queue.build(), action.build(), task.build());
        List<LongColumn> longs = SideBySide.inOrder(order, taken.times(), duration.build());
        return new Actions(
                ints.get(0),
                longs.get(0),
                longs.get(1),
                ints.get(1),
                ints.get(2),
                ints.get(3),
                ints.get(4),
                openIn(order, taken.size(), firstOpen),
                attributes.build(taken.size(), order));
    }

    private static IntColumn openIn(int @Nullable [] order, int size, int firstOpen) {
        var open = new IntColumn.Builder();
        for (int row = 0; firstOpen < size && row < size; row++) {
            if ((order == null ? row : order[row]) >= firstOpen) {
                open.add(row);
            }
        }
        return open.build();
    }

    /** Actions with those that have not ended, which last until an instant. */
    static Actions withOpen(Actions ended, OpenActions notes, long endNanos) {
        var all = new ActionRows();
        all.addAll(ended);
        for (Attribute attribute : ended.attributes()) {
            all.attributes
                    .of(attribute.type(), attribute.name(), attribute.kind(), attribute.unit())
                    .putAll(attribute.values());
        }
        for (OpenAction note : notes.lasting()) {
            long lasts = Math.max(0, endNanos - note.start());
            all.add(note.type(), note.start(), lasts, note.thread(), note.queue(), note.action(), note.task());
            note.details()
                    .forEach((name, text) -> all.attributes
                            .of(note.type(), name, Attribute.Kind.TEXT, Unit.NONE)
                            .put(all.size() - 1, text));
        }
        return all.build(ended.size());
    }

    private void addAll(Actions from) {
        type.addAll(from.type(), null, null);
        times.addAll(from.start(), from.thread());
        duration.addAll(from.duration(), null);
        queue.addAll(from.queue(), null, null);
        action.addAll(from.action(), null, null);
        task.addAll(from.task(), null, null);
    }
}
