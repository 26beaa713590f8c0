package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;

/** The spans of one action that last at an instant, which moves on. */
final class Sweep {
    private final LongColumn.Builder times = new LongColumn.Builder();
    private final IntColumn.Builder counts = new IntColumn.Builder();
    private final LongHeap ends = new LongHeap();
    private int before;
    private int max;
    private long now = Long.MIN_VALUE;

    /** The next span; none may start before the one before it. */
    void add(long start, long end) {
        while (ends.size() > 0 && ends.least() <= start) {
            endOne();
        }
        moveTo(start);
        ends.add(end);
    }

    /** Whether there was none. */
    boolean isEmpty() {
        return now == Long.MIN_VALUE;
    }

    /** How many there were when, once all are added, of which there must be one. */
    AtOnce steps(int action) {
        while (ends.size() > 0) {
            endOne();
        }
        moveTo(Long.MAX_VALUE);
        return new AtOnce(action, times.build(), counts.build(), max, false);
    }

    private void endOne() {
        moveTo(ends.least());
        ends.removeLeast();
    }

    /* What starts and ends at one instant is one step, or none. */
    private void moveTo(long time) {
        if (time != now) {
            if (ends.size() != before) {
                times.add(now);
                counts.add(ends.size());
                max = Math.max(max, ends.size());
            }
            now = time;
            before = ends.size();
        }
    }
}
