package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.TimeOrder;
import dev.contrail.analyzer.unit.Unit;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Collects {@link Actions}. */
public final class ActionRows {
    private final IntColumn.Builder type = new IntColumn.Builder();
    private final LongColumn.Builder start = new LongColumn.Builder();
    private final LongColumn.Builder duration = new LongColumn.Builder();
    private final IntColumn.Builder thread = new IntColumn.Builder();
    private final IntColumn.Builder queue = new IntColumn.Builder();
    private final IntColumn.Builder action = new IntColumn.Builder();
    private final IntColumn.Builder task = new IntColumn.Builder();

    private final AttributeRows attributes = new AttributeRows();

    ActionRows() {}

    /** How many so far. */
    public int size() {
        return start.size();
    }

    /** Where the attributes of rows go: each is put after its row was added. */
    public AttributeRows attributes() {
        return attributes;
    }

    /** Appends an action; the arguments are those of {@link Actions}. */
    public void add(int type, long start, long duration, int thread, int queue, int action, int task) {
        this.type.add(type);
        this.start.add(start);
        this.duration.add(duration);
        this.thread.add(thread);
        this.queue.add(queue);
        this.action.add(action);
        this.task.add(task);
    }

    /** Threads that have rows. */
    BitSet threads() {
        IntColumn all = thread.build();
        thread.addAll(all, null, null); // building took them out
        return all.present();
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(ActionRows part, PartPlaces places) {
        LongColumn starts = part.start.build();
        IntColumn threads = part.thread.build();
        int[] order = TimeOrder.of(starts, threads);
        attributes.addAll(part.attributes, size(), starts.size(), order, places);
        type.addAll(part.type.build(), order, places.texts());
        start.addAll(starts, order);
        duration.addAll(part.duration.build(), order);
        thread.addAll(threads, order, places.threads());
        queue.addAll(part.queue.build(), order, places.participants());
        action.addAll(part.action.build(), order, places.texts());
        task.addAll(part.task.build(), order, places.participants());
    }

    /** All actions in order of time, with none of them open. */
    Actions build() {
        return build(size());
    }

    private Actions build(int firstOpen) {
        LongColumn starts = start.build();
        IntColumn threads = thread.build();
        int[] order = TimeOrder.of(starts, threads);
        return new Actions(
                type.build().inOrder(order),
                starts.inOrder(order),
                duration.build().inOrder(order),
                threads.inOrder(order),
                queue.build().inOrder(order),
                action.build().inOrder(order),
                task.build().inOrder(order),
                openIn(order, starts.size(), firstOpen),
                attributes.build(starts.size(), order));
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
        for (int row = 0; row < ended.size(); row++) {
            all.add(ended, row);
        }
        for (Attribute attribute : ended.attributes()) {
            AttributeRows.Values values =
                    all.attributes.of(attribute.type(), attribute.name(), attribute.kind(), attribute.unit());
            for (int row = 0; row < ended.size(); row++) {
                values.put(row, attribute.values().get(row));
            }
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

    private void add(Actions from, int row) {
        add(
                from.type().get(row),
                from.start().get(row),
                from.duration().get(row),
                from.thread().get(row),
                from.queue().get(row),
                from.action().get(row),
                from.task().get(row));
    }
}
