package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.TimeOrder;

/** Collects {@link Messages}. */
public final class MessageRows {
    private final IntColumn.Builder type = new IntColumn.Builder();
    private final LongColumn.Builder time = new LongColumn.Builder();
    private final LongColumn.Builder duration = new LongColumn.Builder();
    private final IntColumn.Builder thread = new IntColumn.Builder();
    private final IntColumn.Builder from = new IntColumn.Builder();
    private final IntColumn.Builder to = new IntColumn.Builder();
    private final IntColumn.Builder label = new IntColumn.Builder();
    private final IntColumn.Builder kind = new IntColumn.Builder();
    private final LongColumn.Builder exchange = new LongColumn.Builder();

    private final AttributeRows attributes = new AttributeRows();

    MessageRows() {}

    /** How many so far. */
    public int size() {
        return time.size();
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
        this.time.add(time);
        this.duration.add(duration);
        this.thread.add(thread);
        this.from.add(from);
        this.to.add(to);
        this.label.add(label);
        this.kind.add(kind.ordinal());
        this.exchange.add(exchange);
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(MessageRows part, PartPlaces places) {
        LongColumn times = part.time.build();
        IntColumn threads = part.thread.build();
        int[] order = TimeOrder.of(times, threads);
        attributes.addAll(part.attributes, size(), times.size(), order, places);
        type.addAll(part.type.build(), order, places.texts());
        time.addAll(times, order);
        duration.addAll(part.duration.build(), order);
        thread.addAll(threads, order, places.threads());
        from.addAll(part.from.build(), order, places.participants());
        to.addAll(part.to.build(), order, places.participants());
        label.addAll(part.label.build(), order, places.texts());
        kind.addAll(part.kind.build(), order, null);
        exchange.addAll(part.exchange.build(), order);
    }

    /* Column by column, and each builder lets go of its own: what is in order and what is not never stand in memory
     * side by side. */
    Messages build() {
        LongColumn times = time.build();
        IntColumn threads = thread.build();
        int[] order = TimeOrder.of(times, threads);
        return new Messages(
                type.build().inOrder(order),
                times.inOrder(order),
                duration.build().inOrder(order),
                threads.inOrder(order),
                from.build().inOrder(order),
                to.build().inOrder(order),
                label.build().inOrder(order),
                kind.build().inOrder(order),
                exchange.build().inOrder(order),
                attributes.build(times.size(), order));
    }
}
