package dev.contrail.analyzer.export.timeline;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.Random;

/** Recordings with everything that a trace viewer shows. */
final class TimelineTraces {
    static final long START = 1_700_000_000_000_000_001L;

    private TimelineTraces() {}

    /** Actions that nest, overlap and begin together, calls with and without answers, and numbers. */
    static Trace random(long seed) {
        var random = new Random(seed);
        var trace = new TraceBuilder();
        SnapshotRows snapshots = trace.snapshots("acme.Level", List.of("level", "rate"), List.of());
        for (int i = 0; i < 600; i++) {
            long time = START + random.nextInt(900);
            int thread = trace.thread(new TraceThread("worker-" + random.nextInt(4), 1 + random.nextInt(4), false));
            trace.actions()
                    .add(
                            trace.text("contrail.Action"),
                            time,
                            random.nextInt(3) == 0 ? 0 : random.nextInt(60),
                            thread,
                            trace.participant("Queue", 1),
                            trace.text("action-" + random.nextInt(5)),
                            trace.participant("task-" + i, 0));
            int from = random.nextInt(3);
            trace.messages()
                    .add(
                            trace.text("contrail.Message"),
                            time,
                            random.nextInt(4),
                            thread,
                            random.nextInt(20) == 0 ? Trace.ABSENT : trace.participant("P", 1 + from),
                            trace.participant("P", 1 + (from + 1 + random.nextInt(2)) % 3),
                            trace.text("message " + random.nextInt(9)),
                            random.nextBoolean() ? MessageKind.CALL : MessageKind.REPLY,
                            0);
            snapshots.add(time, thread, trace.participant("Pool", 1 + random.nextInt(2)), trace.text("x"));
            snapshots.measure(0, random.nextInt(1_000_000));
            snapshots.measure(1, i % 50 == 0 ? Double.NaN : random.nextGaussian());
        }
        return trace.build("random-" + seed + ".jfr", new TimeRange(START, START + 1_000), 1);
    }
}
