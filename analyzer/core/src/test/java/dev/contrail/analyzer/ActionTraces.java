package dev.contrail.analyzer;

import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Builds traces of actions, a line each. */
public final class ActionTraces {
    /** When every trace begins: 2026-01-01T00:00:00Z. */
    public static final long START = 1_767_225_600_000_000_000L;

    public static final long MILLI = 1_000_000;

    private final TraceBuilder builder;

    /** A trace in which each event has a row. */
    public ActionTraces() {
        this(new TraceBuilder());
    }

    /** A trace that is built as somebody says. */
    public ActionTraces(TraceBuilder builder) {
        this.builder = builder;
    }

    /** Adds an action of a thread, from nanoseconds after the start for nanoseconds. */
    public ActionTraces add(String thread, @Nullable String action, long from, long duration) {
        return add(thread, action, from, duration, null);
    }

    /** Adds an action on a task. The thread's id is its name's hash. */
    public ActionTraces add(String thread, @Nullable String action, long from, long duration, @Nullable String task) {
        return add(threadOf(thread), action, from, duration, task);
    }

    private static TraceThread threadOf(String name) {
        return new TraceThread(name, 1 + Integer.toUnsignedLong(name.hashCode()), false);
    }

    /** Adds an action of a thread that had not ended; one a thread. */
    public ActionTraces open(String thread, String action, long from) {
        builder.openActions()
                .add(new OpenAction(
                        1 + Integer.toUnsignedLong(thread.hashCode()),
                        builder.text("contrail.Action"),
                        START + from,
                        builder.thread(threadOf(thread)),
                        builder.participant("queue", 1),
                        builder.text(action),
                        Trace.ABSENT));
        return this;
    }

    /** Adds a wait of a thread. */
    public ActionTraces wait(String thread, String name, long from, long duration, String detail) {
        builder.overlays()
                .add(
                        builder.text(name),
                        START + from,
                        duration,
                        builder.thread(threadOf(thread)),
                        builder.text(detail),
                        0);
        return this;
    }

    /** Adds a wait for a lock that another thread had last. */
    public ActionTraces lock(String thread, long from, long duration, String monitor, String place, String lastHolder) {
        builder.overlays()
                .add(
                        builder.text("lock"),
                        START + from,
                        duration,
                        builder.thread(threadOf(thread)),
                        builder.text(monitor),
                        0,
                        builder.text(place),
                        builder.text(lastHolder));
        return this;
    }

    /** Adds a time in which a thread was parked. */
    public ActionTraces park(String thread, long from, long duration, String parkedClass, String place) {
        builder.overlays()
                .add(
                        builder.text("park"),
                        START + from,
                        duration,
                        builder.thread(threadOf(thread)),
                        builder.text(parkedClass),
                        0,
                        builder.text(place),
                        Trace.ABSENT);
        return this;
    }

    /** Adds a pause of all threads, or a part of one that has a number. */
    public ActionTraces pause(String name, long from, long duration, long id) {
        builder.overlays().add(builder.text(name), START + from, duration, Trace.ABSENT, Trace.ABSENT, id);
        return this;
    }

    /** Adds an action of a thread with an id of its own. */
    public ActionTraces add(
            TraceThread thread, @Nullable String action, long from, long duration, @Nullable String task) {
        builder.actions()
                .add(
                        builder.text("contrail.Action"),
                        START + from,
                        duration,
                        builder.thread(thread),
                        builder.participant("queue", 1),
                        builder.text(action),
                        builder.participant(task, 0));
        return this;
    }

    /** What has been added, in a recording of so many nanoseconds. */
    public Trace build(String name, long duration) {
        return builder.build(name, new TimeRange(START, START + duration), 1);
    }

    /** Random actions of random threads, instants among them, nested and overlapping. */
    public static Trace random(long seed, int actions) {
        var random = new Random(seed);
        var traces = new ActionTraces();
        String[] names = {"take", "put back", "single", "multipart", "wait"};
        for (int i = 0; i < actions; i++) {
            traces.add(
                    "worker-" + random.nextInt(6),
                    names[random.nextInt(names.length)],
                    random.nextInt(1_000),
                    random.nextInt(4) == 0 ? 0 : random.nextInt(200),
                    "task-" + i);
        }
        return traces.build("random-" + seed + ".jfr", 1_000);
    }
}
