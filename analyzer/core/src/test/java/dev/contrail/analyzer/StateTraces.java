package dev.contrail.analyzer;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.ArrayDeque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Traces with snapshots, for tests; times in microseconds. */
public final class StateTraces {
    private final TraceBuilder trace = new TraceBuilder();
    private long last;

    /** Adds a snapshot of a subject: an instance, or nobody when its name is null. */
    public StateTraces add(
            String type,
            List<String> measures,
            long micros,
            int thread,
            @Nullable String subject,
            int instance,
            @Nullable String action,
            double... values) {
        SnapshotRows rows = trace.snapshots(type, measures, List.of("phase"));
        rows.add(
                micros * 1_000,
                trace.thread(new TraceThread("worker-" + thread, thread, false)),
                trace.participant(subject, instance),
                trace.text(action));
        for (int place = 0; place < values.length; place++) {
            rows.measure(place, values[place]);
        }
        rows.attribute(0, trace.text(micros % 2 == 0 ? "even" : "odd"));
        last = Math.max(last, micros);
        return this;
    }

    /** The trace, from 0 to its last snapshot. */
    public Trace named(String name) {
        return trace.build(name, new TimeRange(0, last * 1_000), 1);
    }

    /** One measure of one subject, a snapshot per millisecond, with actions in turn. */
    public static Trace level(String measure, List<String> actions, double... values) {
        var traces = new StateTraces();
        for (int i = 0; i < values.length; i++) {
            String action = actions.isEmpty() ? null : actions.get(i % actions.size());
            traces.add("acme.Level", List.of(measure), i * 1_000L, 1, "Pool", 1, action, values[i]);
        }
        return traces.named("level.jfr");
    }

    /** A parallel download through a sliding window: jitter, and now and then a straggler. */
    public static Trace window(String name, int window, int parts, int workers, long seed) {
        var download = new Download(window, parts, workers, new Random(seed));
        download.run();
        return download.traces.named(name);
    }

    private static final class Download {
        private static final List<String> MEASURES = List.of("part", "buffered", "requested", "released");
        private final StateTraces traces = new StateTraces();
        private final int window;
        private final boolean[] arrived;
        private final Random random;
        private final ArrayDeque<Integer> idle = new ArrayDeque<>();
        private final PriorityQueue<long[]> arrivals = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        private long now;
        private int buffered;
        private int requested;
        private int released;

        Download(int window, int parts, int workers, Random random) {
            this.window = window;
            this.arrived = new boolean[parts];
            this.random = random;
            for (int worker = 1; worker <= workers; worker++) {
                idle.add(worker);
            }
        }

        void run() {
            while (released < arrived.length) {
                while (!idle.isEmpty() && requested < arrived.length && requested - released < window) {
                    acquire(idle.remove());
                }
                long[] arrival = arrivals.remove();
                now = Math.max(now, arrival[0]);
                idle.add((int) arrival[2]);
                arrive((int) arrival[1], (int) arrival[2]);
            }
        }

        private void acquire(int worker) {
            int part = requested++;
            snapshot("acquire", part, worker);
            long latency = 1_000L + random.nextInt(1_500) + (random.nextInt(60) == 0 ? 30_000 : 0);
            arrivals.add(new long[] {now + latency, part, worker});
            now += 20;
        }

        private void arrive(int part, int worker) {
            arrived[part] = true;
            if (part != released) {
                buffered++;
                snapshot("buffered", part, worker);
                return;
            }
            released++;
            snapshot("released at once", part, worker);
            while (released < arrived.length && arrived[released]) {
                now += 30;
                buffered--;
                snapshot("released in a chain", released++, worker);
            }
        }

        private void snapshot(String action, int part, int worker) {
            traces.add(
                    "acme.Window",
                    MEASURES,
                    now,
                    worker,
                    "SlidingWindow",
                    7,
                    action,
                    part,
                    buffered,
                    requested,
                    released);
        }
    }
}
