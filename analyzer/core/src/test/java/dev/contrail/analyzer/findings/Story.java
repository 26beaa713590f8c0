package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program did, told a line each; times are milliseconds. An object is its type, {@code #} and a number; null is
 * what is not told.
 */
public final class Story {
    private static final long MILLI = 1_000_000;

    private final TraceBuilder builder = new TraceBuilder();
    private final Map<Integer, String> names = new HashMap<>();
    private long end;

    private int object(@Nullable String name) {
        if (name == null) {
            return Trace.ABSENT;
        }
        int number = name.indexOf('#');
        return number < 0
                ? builder.participant(name, 0)
                : builder.participant(name.substring(0, number), Long.parseLong(name.substring(number + 1)));
    }

    private int thread(@Nullable String name) {
        if (name == null) {
            return Trace.ABSENT;
        }
        int number = builder.thread(new TraceThread(name, 1 + Integer.toUnsignedLong(name.hashCode()), false));
        names.put(number, name);
        return number;
    }

    /** The name of a thread of the trace that was built of it. */
    public String threadName(int thread) {
        return names.getOrDefault(thread, "?");
    }

    private long nanos(double millis) {
        end = Math.max(end, (long) millis + 1);
        return (long) (millis * MILLI);
    }

    private Story message(
            double at,
            @Nullable String thread,
            @Nullable String from,
            @Nullable String to,
            @Nullable String label,
            MessageKind kind,
            long exchange) {
        builder.messages()
                .add(
                        builder.text("contrail.Message"),
                        nanos(at),
                        0,
                        thread(thread),
                        object(from),
                        object(to),
                        builder.text(label),
                        kind,
                        exchange);
        return this;
    }

    public Story call(
            double at, @Nullable String thread, @Nullable String from, @Nullable String to, @Nullable String label) {
        return message(at, thread, from, to, label, MessageKind.CALL, 0);
    }

    public Story reply(
            double at, @Nullable String thread, @Nullable String from, @Nullable String to, @Nullable String label) {
        return message(at, thread, from, to, label, MessageKind.REPLY, 0);
    }

    public Story call(
            double at,
            @Nullable String thread,
            @Nullable String from,
            @Nullable String to,
            @Nullable String label,
            long exchange) {
        return message(at, thread, from, to, label, MessageKind.CALL, exchange);
    }

    public Story reply(
            double at,
            @Nullable String thread,
            @Nullable String from,
            @Nullable String to,
            @Nullable String label,
            long exchange) {
        return message(at, thread, from, to, label, MessageKind.REPLY, exchange);
    }

    public Story created(double at, @Nullable String thread, @Nullable String by, @Nullable String what) {
        return message(at, thread, by, what, "open", MessageKind.CREATE, 0);
    }

    public Story closed(double at, @Nullable String thread, @Nullable String by, @Nullable String what) {
        return message(at, thread, by, what, "close", MessageKind.CLOSE, 0);
    }

    public Story action(
            double at, @Nullable String thread, @Nullable String on, @Nullable String what, @Nullable String with) {
        return span(at, 0, thread, on, what, with);
    }

    public Story span(
            double at,
            double lasts,
            @Nullable String thread,
            @Nullable String on,
            @Nullable String what,
            @Nullable String with) {
        return span("contrail.Action", at, lasts, thread, on, what, with);
    }

    /** A span that had not ended when it was noted. */
    public Story open(
            double at,
            double lasts,
            @Nullable String thread,
            @Nullable String on,
            @Nullable String what,
            @Nullable String with) {
        return span("contrail.OpenSpan", at, lasts, thread, on, what, with);
    }

    /** A wait in a lane, where nothing else is: of a kind that is told as if it were what the thread does. */
    public Story waitInLane(double at, double lasts, @Nullable String thread, String what, @Nullable String forWhat) {
        return span(what, at, lasts, thread, null, what, forWhat);
    }

    /** Something that a virtual thread did, which had not ended when it was noted if it is open. */
    public Story virtual(double at, double lasts, String thread, boolean open, String what) {
        nanos(at + lasts);
        int row = builder.thread(new TraceThread(thread, 1 + Integer.toUnsignedLong(thread.hashCode()), true));
        builder.actions()
                .add(
                        builder.text(open ? "contrail.OpenSpan" : "contrail.Action"),
                        nanos(at),
                        (long) (lasts * MILLI),
                        row,
                        Trace.ABSENT,
                        builder.text(what),
                        Trace.ABSENT);
        return this;
    }

    /** A pause of the JVM, where nothing else is in the lanes. */
    public Story pauseInLane(double at, double lasts, String what, String detail) {
        nanos(at + lasts);
        builder.actions()
                .add(
                        builder.text(what),
                        nanos(at),
                        (long) (lasts * MILLI),
                        builder.thread(new TraceThread("whole JVM", 0, false)),
                        Trace.ABSENT,
                        builder.text(what),
                        object(detail));
        return this;
    }

    private Story span(
            String type,
            double at,
            double lasts,
            @Nullable String thread,
            @Nullable String on,
            @Nullable String what,
            @Nullable String with) {
        nanos(at + lasts);
        builder.actions()
                .add(
                        builder.text(type),
                        nanos(at),
                        (long) (lasts * MILLI),
                        thread(thread),
                        object(on),
                        builder.text(what),
                        object(with));
        return this;
    }

    public Story state(
            double at,
            @Nullable String thread,
            @Nullable String of,
            @Nullable String after,
            String measure,
            double value) {
        SnapshotRows rows = builder.snapshots("contrail.State/" + measure, List.of(measure), List.of());
        rows.add(nanos(at), thread(thread), object(of), builder.text(after));
        rows.measure(0, value);
        return this;
    }

    public Story state(
            double at,
            @Nullable String thread,
            @Nullable String of,
            String first,
            double one,
            String second,
            double other) {
        SnapshotRows rows = builder.snapshots("contrail.State/2", List.of(first, second), List.of());
        rows.add(nanos(at), thread(thread), object(of), builder.text("step"));
        rows.measure(0, one);
        rows.measure(1, other);
        return this;
    }

    /** A thread of the program starts another. */
    public Story started(double at, String by, String thread) {
        builder.messages()
                .add(
                        builder.text("jdk.ThreadStart"),
                        nanos(at),
                        0,
                        thread(by),
                        object(by),
                        object(thread),
                        builder.text("start"),
                        MessageKind.CREATE,
                        0);
        return this;
    }

    /** A number of the JVM itself, such as the {@code ResidentSetSize}. */
    public Story stateOfJvm(double at, String what, String measure, double value) {
        SnapshotRows rows = builder.snapshots("jdk." + what, List.of(measure), List.of());
        rows.add(nanos(at), Trace.ABSENT, object(what), Trace.ABSENT);
        rows.measure(0, value);
        return this;
    }

    /** A collection: so many megabytes were in use before it and after it, and the heap had room for so many. */
    public Story collection(double at, double before, double after, double room) {
        SnapshotRows rows = builder.snapshots("jdk.GCHeapSummary", List.of("heapUsed", "committed"), List.of());
        for (double used : new double[] {before, after}) {
            rows.add(nanos(used == before ? at : at + 1), Trace.ABSENT, object("heap"), Trace.ABSENT);
            rows.measure(0, used * 1024 * 1024);
            rows.measure(1, room * 1024 * 1024);
        }
        return this;
    }

    /** A wait that only the dump at the end tells of: it began at that time at the earliest. */
    public Story waitInDump(double at, double lasts, @Nullable String thread, String what, @Nullable String forWhat) {
        return span("jdk.ThreadDump", at, lasts, thread, null, what, forWhat);
    }

    public Story wait(
            double at, double lasts, @Nullable String thread, @Nullable String what, @Nullable String detail) {
        nanos(at + lasts);
        builder.overlays()
                .add(builder.text(what), nanos(at), (long) (lasts * MILLI), thread(thread), builder.text(detail), 0);
        return this;
    }

    /** A wait of which the line of code is known. */
    public Story waitAt(double at, double lasts, String thread, String what, @Nullable String detail, String place) {
        nanos(at + lasts);
        builder.overlays()
                .add(
                        builder.text(what),
                        nanos(at),
                        (long) (lasts * MILLI),
                        thread(thread),
                        builder.text(detail),
                        0,
                        builder.text(place),
                        Trace.ABSENT);
        return this;
    }

    /** Events of so many bytes that were lost. */
    public Story lose(long bytes) {
        builder.lose(bytes);
        return this;
    }

    /** Something that it lacks. */
    public Story omit(Omission omission) {
        builder.omit(omission);
        return this;
    }

    /** Its header says that it goes on until a time, of which nothing need be recorded. */
    public Story recordedUntil(double millis) {
        nanos(millis);
        return this;
    }

    /** What threads stand at when it ends. */
    public Story hang(DumpedThread... threads) {
        builder.add(new ThreadDump(end * MILLI - MILLI, List.of(threads)));
        return this;
    }

    /** A thread's end. */
    public Story ends(double millis, String thread) {
        builder.unseen().end(1 + Integer.toUnsignedLong(thread.hashCode()), (long) (millis * MILLI));
        return this;
    }

    /** Something that goes on until a time, so that the recording does. */
    public Story until(double millis) {
        for (double at = 0; at <= millis; at += millis / 40) {
            call(at, "main", "main", "log", "line " + (int) at);
        }
        return this;
    }

    /** What is found in it of one kind. */
    public List<Finding> found(String kind) {
        return Findings.of(Detectors.named(kind).orElseThrow(), trace());
    }

    public Trace trace() {
        return builder.build("story.jfr", new TimeRange(0, end * MILLI), 1);
    }
}
