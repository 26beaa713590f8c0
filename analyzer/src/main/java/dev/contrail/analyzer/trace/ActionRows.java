package dev.contrail.analyzer.trace;

/** Collects {@link Actions}. */
public final class ActionRows {
    private final IntColumn.Builder type = new IntColumn.Builder();
    private final LongColumn.Builder start = new LongColumn.Builder();
    private final LongColumn.Builder duration = new LongColumn.Builder();
    private final IntColumn.Builder thread = new IntColumn.Builder();
    private final IntColumn.Builder queue = new IntColumn.Builder();
    private final IntColumn.Builder action = new IntColumn.Builder();
    private final IntColumn.Builder task = new IntColumn.Builder();

    ActionRows() {}

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

    Actions build() {
        var actions = new Actions(
                type.build(),
                start.build(),
                duration.build(),
                thread.build(),
                queue.build(),
                action.build(),
                task.build());
        int[] order = TimeOrder.of(actions.start());
        return order == null ? actions : actions.rows(order);
    }
}
