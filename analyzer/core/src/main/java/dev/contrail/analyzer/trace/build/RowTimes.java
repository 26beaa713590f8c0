package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.TimeOrder;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** When the rows of a table were, and on which thread: by these they are put in order. */
final class RowTimes {
    private final LongColumn.Builder times = new LongColumn.Builder();
    private final IntColumn.Builder threads = new IntColumn.Builder();
    private @Nullable Order order;

    /**
     * Both columns as they were collected.
     *
     * @param rows the rows in order of time; null for as they are
     */
    record Order(LongColumn times, IntColumn threads, int @Nullable [] rows) {
        /** How many rows. */
        int size() {
            return times.size();
        }

        /** The times in order. */
        LongColumn sortedTimes() {
            return times.inOrder(rows);
        }

        /** The threads in the order of the times. */
        IntColumn sortedThreads() {
            return threads.inOrder(rows);
        }
    }

    void add(long time, int thread) {
        times.add(time);
        threads.add(thread);
    }

    /** How many there are. */
    int size() {
        return order == null ? times.size() : order.size();
    }

    /** Finds the order: whoever collects a part does, beside the one that all parts are appended to. Then nothing may be added. */
    void sort() {
        if (order == null) {
            order = inOrder();
        }
    }

    private Order inOrder() {
        LongColumn builtTimes = times.build();
        IntColumn builtThreads = threads.build();
        return new Order(builtTimes, builtThreads, TimeOrder.of(builtTimes, builtThreads));
    }

    /** Takes them out. */
    Order take() {
        Order taken = order == null ? inOrder() : order;
        order = null;
        return taken;
    }

    /** Appends those of a part, in their order. */
    void addAll(Order part, PartPlaces places) {
        times.addAll(part.times, part.rows);
        threads.addAll(part.threads, part.rows, places.threads());
    }

    /** Appends columns as they are. */
    void addAll(LongColumn moreTimes, IntColumn moreThreads) {
        times.addAll(moreTimes, null);
        threads.addAll(moreThreads, null, null);
    }

    /** Which threads occur. */
    BitSet threads() {
        IntColumn all = threads.build();
        threads.addAll(all, null, null); // building took them out
        return all.present();
    }
}
