package dev.contrail.jmc.items;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.openjdk.jmc.common.item.IItemCollection;

/**
 * Traces of items. The page and each rule ask for the same one, so it is kept as long as the items are and there is
 * memory to spare.
 */
public final class Traces {
    private static final Map<IItemCollection, Reading> READINGS = new WeakHashMap<>();

    private static final TimeRange NONE = new TimeRange(0, 0);

    private Traces() {}

    /** What was read of some items; who asks while it is read, waits. */
    private static final class Reading {
        private SoftReference<Trace> trace = new SoftReference<>(null);

        synchronized Trace of(IItemCollection items) {
            Trace known = trace.get();
            if (known != null) {
                return known;
            }
            Trace read = JmcItems.read("", items, NONE, Drawing.ALL);
            TimeRange range = read.eventRange().or(() -> Ranges.of(items)).orElse(NONE);
            read = read.within(range); // as the axes in the pictures count
            trace = new SoftReference<>(read);
            return read;
        }
    }

    /** The trace of some items; takes as long as reading takes, the first time. */
    public static Trace of(IItemCollection items) {
        Reading reading;
        synchronized (READINGS) {
            reading = READINGS.computeIfAbsent(items, key -> new Reading());
        }
        return reading.of(items);
    }
}
