package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.Scan;
import dev.contrail.analyzer.unit.Unit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * Makes actions of samples. A sample stands for the time to the next look, one sampling period. Those of a thread that follow
 * each other within two periods and found the same are one action, unless the thread waited in between.
 */
final class SampleStretches {
    /** Samples in order of time. */
    record Ordered(IntColumn type, LongColumn time, IntColumn thread, IntColumn state, IntColumn count) {}

    /** Equal samples of a thread on their way to be one action. */
    private static final class Stretch {
        private int first;
        private long start;
        private int samples;
        /** When the last look was that found the same. */
        private long last;
    }

    /** Who was sampled by what: profilers that run side by side look at different times. */
    private record Looks(int type, long thread) {}

    private final Ordered samples;
    private final ActionRows actions;
    private final IntToLongFunction whose;
    private final Map<Integer, Long> periods = new HashMap<>();
    private final Map<Looks, Stretch> open = new HashMap<>();
    /** Threads that may have something open, one higher than their index. */
    private final BitSet acting = new BitSet();
    /** When the last wait of a thread ends, by whose it is. */
    private final Map<Long, Long> waitEnds = new HashMap<>();

    SampleStretches(Ordered samples, ActionRows actions, IntToLongFunction whose, IntToLongFunction told) {
        this.samples = samples;
        this.actions = actions;
        this.whose = whose;
        for (int row = 0; row < samples.type.size(); row++) {
            periods.computeIfAbsent(samples.type.get(row), told::applyAsLong);
        }
        periods.replaceAll((type, period) -> period > 0 ? period : estimated(type));
    }

    private Looks looks(int row) {
        return new Looks(samples.type.get(row), whose.applyAsLong(samples.thread.get(row)));
    }

    private long period(int row) {
        return periods.getOrDefault(samples.type.get(row), 0L);
    }

    /* A thread that works is seen each time; one that mostly waits has long gaps. So the shorter gaps tell the period. */
    private long estimated(int type) {
        var last = new HashMap<Looks, Integer>();
        long[] gaps = new long[samples.type.size()];
        int found = 0;
        for (int row = 0; row < gaps.length; row++) {
            if (samples.type.get(row) == type) {
                Integer before = last.put(looks(row), row);
                if (before != null && samples.time.get(row) > samples.time.get(before)) {
                    gaps[found++] = (samples.time.get(row) - samples.time.get(before)) / samples.count.get(before);
                }
            }
        }
        Arrays.sort(gaps, 0, found);
        return found == 0 ? 0 : twoDigits(gaps[found / 4]);
    }

    private static long twoDigits(long nanos) {
        long unit = 1;
        while (nanos / unit >= 100) {
            unit *= 10;
        }
        return (nanos + unit / 2) / unit * unit;
    }

    /**
     * Adds them all.
     *
     * @param waits what is drawn in the same lanes: who begins to wait does something else from then on
     */
    void join(Overlays waits) {
        int wait = 0;
        Scan waitStart = waits.start().scan();
        Scan waitDuration = waits.duration().scan();
        Scan waitThread = waits.thread().scan();
        for (int row = 0; row < samples.type.size(); row++) {
            long time = samples.time.get(row);
            for (; wait < waits.size() && waitStart.get(wait) <= time; wait++) {
                endBefore(waits, wait, waitThread.getInt(wait));
                long end = waitStart.get(wait) + waitDuration.get(wait);
                if (end > time && !waits.isPause(wait)) {
                    waitEnds.merge(whose.applyAsLong(waitThread.getInt(wait)), end, Math::max);
                }
            }
            Looks looks = looks(row);
            Stretch stretch = open.get(looks);
            if (stretch == null) {
                open.put(looks, begin(new Stretch(), row));
                acting.set(samples.thread.get(row) + 1);
            } else if (goesOn(stretch, row)) {
                extend(stretch, row);
            } else {
                end(stretch, time);
                begin(stretch, row);
            }
        }
        for (; wait < waits.size() && !acting.isEmpty(); wait++) {
            endBefore(waits, wait, waitThread.getInt(wait));
        }
        open.values().forEach(stretch -> end(stretch, Long.MAX_VALUE));
    }

    /* Mostly of threads that nobody sampled. */
    private void endBefore(Overlays waits, int wait, int thread) {
        if (acting.get(thread + 1) && !waits.isPause(wait)) {
            acting.clear(thread + 1);
            long identity = whose.applyAsLong(thread);
            open.entrySet().removeIf(entry -> {
                boolean ends = entry.getKey().thread() == identity;
                if (ends) {
                    end(entry.getValue(), waits.start().get(wait));
                }
                return ends;
            });
        }
    }

    private Stretch begin(Stretch stretch, int row) {
        stretch.first = row;
        stretch.start = startOf(row);
        stretch.samples = 0;
        stretch.last = samples.time.get(row);
        extend(stretch, row);
        return stretch;
    }

    /* Who is seen leaving a wait, as in Thread.afterSleep, has yet to tell that it is over. */
    private long startOf(int row) {
        long time = samples.time.get(row);
        long waits = waitEnds.getOrDefault(whose.applyAsLong(samples.thread.get(row)), time);
        return waits - time < period(row) ? Math.max(time, waits) : time;
    }

    private void extend(Stretch stretch, int row) {
        int looks = samples.count.get(row);
        stretch.samples += looks;
        stretch.last = Math.max(stretch.last, samples.time.get(row) + (looks - 1) * period(row));
    }

    private boolean goesOn(Stretch stretch, int row) {
        return samples.state.get(row) == samples.state.get(stretch.first)
                && samples.time.get(row) - stretch.last <= 2 * period(row);
    }

    private void end(Stretch stretch, long next) {
        int row = stretch.first;
        int type = samples.type.get(row);
        long start = Math.min(stretch.start, next);
        long end = Math.max(start, Math.min(stretch.last + period(row), next));
        actions.add(
                type, start, end - start, samples.thread.get(row), Trace.ABSENT, samples.state.get(row), Trace.ABSENT);
        AttributeRows attributes = actions.attributes();
        attributes
                .of(type, Attribute.SAMPLES, Attribute.Kind.INTEGER, Unit.NONE)
                .put(actions.size() - 1, stretch.samples);
        attributes
                .of(type, Attribute.PERIOD, Attribute.Kind.DECIMAL, Unit.TIME)
                .put(actions.size() - 1, Double.doubleToRawLongBits((double) period(row)));
    }
}
