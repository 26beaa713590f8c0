package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.TimeOrder;

/** Collects {@link Overlays}. */
public final class OverlayRows {
    private final IntColumn.Builder name = new IntColumn.Builder();
    private final LongColumn.Builder start = new LongColumn.Builder();
    private final LongColumn.Builder duration = new LongColumn.Builder();
    private final IntColumn.Builder thread = new IntColumn.Builder();
    private final IntColumn.Builder detail = new IntColumn.Builder();
    private final LongColumn.Builder id = new LongColumn.Builder();

    /** Appends a pause or a wait; the arguments are those of {@link Overlays}. */
    public void add(int name, long start, long duration, int thread, int detail, long id) {
        this.name.add(name);
        this.start.add(start);
        this.duration.add(duration);
        this.thread.add(thread);
        this.detail.add(detail);
        this.id.add(id);
    }

    /** How many there are. */
    int size() {
        return start.size();
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(OverlayRows part, PartPlaces places) {
        LongColumn starts = part.start.build();
        IntColumn threads = part.thread.build();
        int[] order = TimeOrder.of(starts, threads);
        name.addAll(part.name.build(), order, places.texts());
        start.addAll(starts, order);
        duration.addAll(part.duration.build(), order);
        thread.addAll(threads, order, places.threads());
        detail.addAll(part.detail.build(), order, places.texts());
        id.addAll(part.id.build(), order);
    }

    public Overlays build() {
        LongColumn starts = start.build();
        IntColumn threads = thread.build();
        int[] order = TimeOrder.of(starts, threads);
        return new Overlays(
                name.build().inOrder(order),
                starts.inOrder(order),
                duration.build().inOrder(order),
                threads.inOrder(order),
                detail.build().inOrder(order),
                id.build().inOrder(order));
    }
}
