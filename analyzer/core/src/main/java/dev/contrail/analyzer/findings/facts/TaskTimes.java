package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Queues.Queue;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When threads had a task in hand: from when they took it up until the last that they did with it before they took another.
 *
 * <p>Many programs tell of a task by instants, such as {@code take} and {@code done}; between these a thread is at work as in
 * a span.
 */
final class TaskTimes {
    /** For how long a thread was idle between two times as far as its spans tell. */
    interface Idle {
        long nanos(int thread, long from, long to);
    }

    private final Idle idle;
    private final Map<Integer, Times> times = new HashMap<>();

    /** Those of what was taken from queues. */
    TaskTimes(Actions actions, List<Queue> queues, Idle idle) {
        this.idle = idle;
        BitSet takes = takes(queues);
        for (int row = takes.nextSetBit(0); row >= 0 && row < actions.size(); row++) {
            int thread = actions.thread().get(row);
            int task = actions.task().get(row);
            if (thread != Trace.ABSENT && task != Trace.ABSENT) {
                long start = actions.start().get(row);
                Times ofThread = times.get(thread);
                if (takes.get(row)) {
                    times.computeIfAbsent(thread, any -> new Times()).take(task, start);
                } else if (ofThread != null && ofThread.task == task) {
                    ofThread.until(start + actions.duration().get(row));
                }
            }
        }
        times.forEach(this::addUp);
    }

    private static BitSet takes(List<Queue> queues) {
        var takes = new BitSet();
        for (Queue queue : queues) {
            for (int place : queue.places()) {
                if (queue.handovers().take(place) != Spans.NONE) {
                    takes.set(queue.handovers().take(place));
                }
            }
        }
        return takes;
    }

    /* Millions of tasks that nobody takes may ask for the same long time: it is added up once. */
    private void addUp(int thread, Times ofThread) {
        ofThread.before = new long[ofThread.size + 1];
        for (int place = 0; place < ofThread.size; place++) {
            long inHand = idle.nanos(thread, ofThread.from[place], ofThread.to[place]);
            ofThread.before[place + 1] = ofThread.before[place] + inHand;
        }
    }

    /** For how long a thread was in none of its spans, but had a task in hand. */
    long nanos(int thread, long from, long to) {
        Times ofThread = times.get(thread);
        return ofThread == null || to <= from ? 0 : upTo(thread, ofThread, to) - upTo(thread, ofThread, from);
    }

    private long upTo(int thread, Times ofThread, long time) {
        int place = Arrays.binarySearch(ofThread.from, 0, ofThread.size, time);
        int begun = place >= 0 ? place : ~place;
        if (begun == 0) {
            return 0;
        }
        long cut = ofThread.to[begun - 1] <= time ? 0 : idle.nanos(thread, time, ofThread.to[begun - 1]);
        return ofThread.before[begun] - cut;
    }

    /** Of one thread: one after the other. */
    private static final class Times {
        private long[] from = new long[8];
        private long[] to = new long[8];
        private long[] before = {};
        private int size;
        private int task = Trace.ABSENT;

        void take(int taken, long time) {
            if (size > 0) {
                to[size - 1] = Math.min(to[size - 1], time);
            }
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
            }
            from[size] = time;
            to[size++] = time;
            task = taken;
        }

        void until(long time) {
            to[size - 1] = Math.max(to[size - 1], time);
        }
    }
}
