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

    /** How many there are. */
    int size() {
        return start.size();
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(ActionRows part, PartPlaces places) {
        LongColumn starts = part.start.build();
        IntColumn threads = part.thread.build();
        int[] order = TimeOrder.of(starts, threads);
        type.addAll(part.type.build(), order, places.texts());
        start.addAll(starts, order);
        duration.addAll(part.duration.build(), order);
        thread.addAll(threads, order, places.threads());
        queue.addAll(part.queue.build(), order, places.participants());
        action.addAll(part.action.build(), order, places.texts());
        task.addAll(part.task.build(), order, places.participants());
    }

    Actions build() {
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
                task.build().inOrder(order));
    }
}
