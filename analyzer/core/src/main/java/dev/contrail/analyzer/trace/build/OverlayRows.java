package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.fold.Folding;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects {@link Overlays}. */
public final class OverlayRows {
    private final IntColumn.Builder name = new IntColumn.Builder();
    private final RowTimes times = new RowTimes();
    private final LongColumn.Builder duration = new LongColumn.Builder();
    private final IntColumn.Builder detail = new IntColumn.Builder();
    private final LongColumn.Builder id = new LongColumn.Builder();
    private final IntColumn.Builder place = new IntColumn.Builder();
    private final IntColumn.Builder lastHolder = new IntColumn.Builder();
    private final IntColumn.Builder count = new IntColumn.Builder();
    private final @Nullable WaitFold fold;

    /** One that keeps each. */
    OverlayRows() {
        fold = null;
    }

    /** One that folds waits when there are too many, those that come first with a step that is known; 0 for none. */
    OverlayRows(Folding folding, long stepNanos) {
        fold = new WaitFold(folding, stepNanos, this);
    }

    /** Appends a pause or a wait; the arguments are those of {@link Overlays}. */
    public void add(int name, long start, long duration, int thread, int detail, long id) {
        if (fold == null) {
            put(name, start, duration, thread, detail, id, 1);
            return;
        }
        if (!fold.takes(name, start, duration, thread, detail, id, 1)) {
            put(name, start, duration, thread, detail, id, 1);
        }
        fold.keepWithinBudget();
    }

    /** The same with where it was and who had it last, of one that does not {@linkplain #folds fold}. */
    public void add(int name, long start, long duration, int thread, int detail, long id, int place, int lastHolder) {
        this.place.add(place);
        this.lastHolder.add(lastHolder);
        putColumns(name, start, duration, thread, detail, id, 1);
    }

    /** Whether it folds waits when there are too many: then where they were and who had what is lost. */
    public boolean folds() {
        return fold != null;
    }

    void put(int name, long start, long duration, int thread, int detail, long id, int count) {
        place.add(Trace.ABSENT);
        lastHolder.add(Trace.ABSENT);
        putColumns(name, start, duration, thread, detail, id, count);
    }

    private void putColumns(int name, long start, long duration, int thread, int detail, long id, int count) {
        this.name.add(name);
        times.add(start, thread);
        this.duration.add(duration);
        this.detail.add(detail);
        this.id.add(id);
        this.count.add(count);
    }

    /** How many there are. */
    int size() {
        return times.size();
    }

    /** The step with which waits are folded so far; 0 while each has a row. */
    public long stepNanos() {
        return fold == null ? 0 : fold.stepNanos();
    }

    /** Finds the order of a part's rows, before it is appended; then nothing may be added. */
    void sort() {
        if (fold != null) {
            fold.flush();
        }
        times.sort();
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(OverlayRows part, PartPlaces places) {
        if (fold != null && part.fold != null) {
            part.fold.flush();
            if (fold.mustFold(part.fold, part.size())) {
                fold.addAll(part.takeOut(), places);
                return;
            }
        }
        RowTimes.Order taken = part.times.take();
        int[] order = taken.rows();
        name.addAll(part.name.build(), order, places.texts());
        times.addAll(taken, places);
        duration.addAll(part.duration.build(), order);
        detail.addAll(part.detail.build(), order, places.texts());
        id.addAll(part.id.build(), order);
        place.addAll(part.place.build(), order, places.texts());
        lastHolder.addAll(part.lastHolder.build(), order, places.texts());
        count.addAll(part.count.build(), order, null);
    }

    public Overlays build() {
        if (fold != null) {
            fold.finish();
        }
        return takeOut();
    }

    /** Takes all out that are there, in order of time. */
    Overlays takeOut() {
        RowTimes.Order taken = times.take();
        int[] order = taken.rows();
        List<IntColumn> ints = SideBySide.inOrder(
                order, name.build(), taken.threads(), detail.build(), place.build(), lastHolder.build(), count.build());
        List<LongColumn> longs = SideBySide.inOrder(order, taken.times(), duration.build(), id.build());
        return new Overlays(
                ints.get(0),
                longs.get(0),
                longs.get(1),
                ints.get(1),
                ints.get(2),
                longs.get(2),
                ints.get(3),
                ints.get(4),
                ints.get(5),
                stepNanos());
    }
}
