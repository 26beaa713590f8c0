package dev.contrail.analyzer.trace;

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

    MessageRows() {}

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

    Messages build() {
        var messages = new Messages(
                type.build(),
                time.build(),
                duration.build(),
                thread.build(),
                from.build(),
                to.build(),
                label.build(),
                kind.build(),
                exchange.build());
        int[] order = TimeOrder.of(messages.time());
        return order == null ? messages : messages.rows(order);
    }
}
