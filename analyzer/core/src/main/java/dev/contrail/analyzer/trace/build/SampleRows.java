package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import java.util.function.IntToLongFunction;

/**
 * Collects samples: at some instant a thread was seen doing something. Actions are made of them when all are there, since
 * those of a thread may come in any order.
 */
public final class SampleRows {
    private final IntColumn.Builder type = new IntColumn.Builder();
    private final RowTimes times = new RowTimes();
    private final IntColumn.Builder state = new IntColumn.Builder();
    private final IntColumn.Builder count = new IntColumn.Builder();

    SampleRows() {}

    int size() {
        return times.size();
    }

    /**
     * Appends a sample.
     *
     * @param type event type, a text
     * @param time when the thread was seen first
     * @param state what it did, a text
     * @param count how many looks found it so, one period after the other
     */
    public void add(int type, long time, int thread, int state, int count) {
        this.type.add(type);
        times.add(time, thread);
        this.state.add(state);
        this.count.add(count);
    }

    /** Appends what another collected, in order of time, and empties it. */
    void addAll(SampleRows part, PartPlaces places) {
        RowTimes.Order taken = part.times.take();
        int[] order = taken.rows();
        type.addAll(part.type.build(), order, places.texts());
        times.addAll(taken, places);
        state.addAll(part.state.build(), order, places.texts());
        count.addAll(part.count.build(), order, null);
    }

    /**
     * Adds an action for each stretch of equal samples of a thread, and empties this.
     *
     * @param whose a number that is the same for the threads of a trace that are one
     * @param told the sampling period of an event type, a text, in nanoseconds; 0 when the recording does not tell
     * @param waits what is drawn in the same lanes: who begins to wait does something else from then on
     */
    void addTo(ActionRows actions, IntToLongFunction whose, IntToLongFunction told, Overlays waits) {
        if (size() == 0) {
            return;
        }
        RowTimes.Order taken = times.take();
        int[] order = taken.rows();
        var ordered = new SampleStretches.Ordered(
                type.build().inOrder(order),
                taken.sortedTimes(),
                taken.sortedThreads(),
                state.build().inOrder(order),
                count.build().inOrder(order));
        new SampleStretches(ordered, actions, whose, told).join(waits);
    }
}
