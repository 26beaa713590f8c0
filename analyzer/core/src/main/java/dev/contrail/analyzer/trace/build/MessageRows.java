package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.naming.PartPlaces;

/** Collects {@link Messages}. */
public final class MessageRows {
    private final IntColumn.Builder type = new IntColumn.Builder();
    private final RowTimes times = new RowTimes();
    private final LongColumn.Builder duration = new LongColumn.Builder();
    private final IntColumn.Builder from = new IntColumn.Builder();
    private final IntColumn.Builder to = new IntColumn.Builder();
    private final IntColumn.Builder label = new IntColumn.Builder();
    private final IntColumn.Builder kind = new IntColumn.Builder();
    private final LongColumn.Builder exchange = new LongColumn.Builder();

    private final AttributeRows attributes = new AttributeRows();

    MessageRows() {}

    /** How many so far. */
    public int size() {
        return times.size();
    }

    /** Where the attributes of rows go: each is put after its row was added. */
    public AttributeRows attributes() {
        return attributes;
    }

    /** Appends a message; the arguments are those of {@link Messages}. */
    public void add(
            int type,
            long time,
            long duration,
            int thread,
            int from,
            int to,
            int label,
            MessageKind kind,
            long exchange) {
        this.type.add(type);
        times.add(time, thread);
        this.duration.add(duration);
        this.from.add(from);
        this.to.add(to);
        this.label.add(label);
        this.kind.add(kind.ordinal());
        this.exchange.add(exchange);
    }

    /** Finds the order of a part's rows, before it is appended; then nothing may be added. */
    void sort() {
        times.sort();
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(MessageRows part, PartPlaces places) {
        RowTimes.Order taken = part.times.take();
        int[] order = taken.rows();
        attributes.addAll(part.attributes, size(), taken.size(), order, places);
        type.addAll(part.type.build(), order, places.texts());
        times.addAll(taken, places);
        duration.addAll(part.duration.build(), order);
        from.addAll(part.from.build(), order, places.participants());
        to.addAll(part.to.build(), order, places.participants());
        label.addAll(part.label.build(), order, places.texts());
        kind.addAll(part.kind.build(), order, null);
        exchange.addAll(part.exchange.build(), order);
    }

    /* Column by column, and each builder lets go of its own: what is in order and what is not never stand in memory
     * side by side. */
    Messages build() {
        RowTimes.Order taken = times.take();
        int[] order = taken.rows();
        return new Messages(
                type.build().inOrder(order),
                taken.sortedTimes(),
                duration.build().inOrder(order),
                taken.sortedThreads(),
                from.build().inOrder(order),
                to.build().inOrder(order),
                label.build().inOrder(order),
                kind.build().inOrder(order),
                exchange.build().inOrder(order),
                attributes.build(taken.size(), order));
    }
}
