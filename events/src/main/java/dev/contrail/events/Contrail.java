package dev.contrail.events;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One-line events that can stay in production code.
 *
 * <pre>{@code
 * Contrail.message(pool, connection, "PUT /report");            // sequence diagram
 * Contrail.reply(connection, pool, "200");
 * Contrail.state(window, "released", "part", 7, "buffered", 3); // state plot
 * Contrail.action(queue, "put back", task);                     // lane chart
 * try (var span = Contrail.span(queue, "upload", task)) {
 *     upload(task);
 * }
 * }</pre>
 *
 * <p>They are recorded at level {@link TraceLevel#DEBUG} when a recording enables them, and cost next to nothing when
 * none does. Pass objects as they are, and text that exists already: a label that is put together for the call is put
 * together when nothing records it, too. {@link Participant} says how objects are recorded.
 *
 * <p>To record, start the program with the settings file that is in this library's jar:
 *
 * <pre>{@code
 * jar xf contrail-events.jar contrail.jfc
 * java -XX:StartFlightRecording:settings=contrail.jfc,filename=app.jfr …
 * }</pre>
 *
 * <p>or turn them on while it runs:
 *
 * <pre>{@code
 * jcmd PID JFR.start name=contrail settings=$PWD/contrail.jfc
 * jcmd PID JFR.dump name=contrail filename=app.jfr
 * }</pre>
 */
public final class Contrail {
    private static final Tracer INFO = new Tracer(TraceLevel.INFO);
    private static final Tracer DEBUG = new Tracer(TraceLevel.DEBUG);
    private static final Tracer TRACE = new Tracer(TraceLevel.TRACE);

    private Contrail() {}

    /** The one-liners at another level, best kept in a constant. */
    public static Tracer at(TraceLevel level) {
        return switch (level) {
            case INFO -> INFO;
            case DEBUG -> DEBUG;
            case TRACE -> TRACE;
        };
    }

    /** A message from one participant to another: a solid arrow. */
    public static void message(@Nullable Object from, @Nullable Object to, @Nullable String label) {
        DEBUG.message(from, to, label);
    }

    /** A message that its reply can be paired with: both carry the same exchange number, 0 for none. */
    public static void message(@Nullable Object from, @Nullable Object to, @Nullable String label, long exchange) {
        DEBUG.message(from, to, label, exchange);
    }

    /** A message that its reply can be paired with by a text, such as the trace id of W3C trace context; null for none. */
    public static void message(
            @Nullable Object from, @Nullable Object to, @Nullable String label, @Nullable String exchange) {
        DEBUG.message(from, to, label, exchange);
    }

    /** A message whose label is put together only when it is recorded. */
    public static void message(@Nullable Object from, @Nullable Object to, Supplier<@Nullable String> label) {
        DEBUG.message(from, to, label);
    }

    /** A message whose label is put together only when it is recorded, with its exchange number. */
    public static void message(
            @Nullable Object from, @Nullable Object to, Supplier<@Nullable String> label, long exchange) {
        DEBUG.message(from, to, label, exchange);
    }

    /** An answer, from the one who was asked to the one who asked: a dashed arrow. */
    public static void reply(@Nullable Object from, @Nullable Object to, @Nullable String label) {
        DEBUG.reply(from, to, label);
    }

    /** An answer to the message with the same exchange number. */
    public static void reply(@Nullable Object from, @Nullable Object to, @Nullable String label, long exchange) {
        DEBUG.reply(from, to, label, exchange);
    }

    /** An answer to the message whose exchange is the same text. */
    public static void reply(
            @Nullable Object from, @Nullable Object to, @Nullable String label, @Nullable String exchange) {
        DEBUG.reply(from, to, label, exchange);
    }

    /** An answer whose label is put together only when it is recorded. */
    public static void reply(@Nullable Object from, @Nullable Object to, Supplier<@Nullable String> label) {
        DEBUG.reply(from, to, label);
    }

    /** An answer whose label is put together only when it is recorded, with its exchange number. */
    public static void reply(
            @Nullable Object from, @Nullable Object to, Supplier<@Nullable String> label, long exchange) {
        DEBUG.reply(from, to, label, exchange);
    }

    /** The receiver begins to exist: its lifeline starts here. */
    public static void created(@Nullable Object creator, @Nullable Object created, @Nullable String label) {
        DEBUG.created(creator, created, label);
    }

    /** The receiver ceases to exist: its lifeline ends here. */
    public static void closed(@Nullable Object closer, @Nullable Object closed, @Nullable String label) {
        DEBUG.closed(closer, closed, label);
    }

    /** One number of an object at this instant, with its name. */
    public static void state(@Nullable Object subject, @Nullable String action, String name1, long value1) {
        DEBUG.state(subject, action, name1, value1);
    }

    /** Two numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject, @Nullable String action, String name1, long value1, String name2, long value2) {
        DEBUG.state(subject, action, name1, value1, name2, value2);
    }

    /** Three numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            long value1,
            String name2,
            long value2,
            String name3,
            long value3) {
        DEBUG.state(subject, action, name1, value1, name2, value2, name3, value3);
    }

    /** Four numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            long value1,
            String name2,
            long value2,
            String name3,
            long value3,
            String name4,
            long value4) {
        DEBUG.state(subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
    }

    /** One number of an object at this instant, with its name. */
    public static void state(@Nullable Object subject, @Nullable String action, String name1, int value1) {
        DEBUG.state(subject, action, name1, value1);
    }

    /** Two numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject, @Nullable String action, String name1, int value1, String name2, int value2) {
        DEBUG.state(subject, action, name1, value1, name2, value2);
    }

    /** Three numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            int value1,
            String name2,
            int value2,
            String name3,
            int value3) {
        DEBUG.state(subject, action, name1, value1, name2, value2, name3, value3);
    }

    /** Four numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            int value1,
            String name2,
            int value2,
            String name3,
            int value3,
            String name4,
            int value4) {
        DEBUG.state(subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
    }

    /** One number of an object at this instant, with its name. */
    public static void state(@Nullable Object subject, @Nullable String action, String name1, double value1) {
        DEBUG.state(subject, action, name1, value1);
    }

    /** Two numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            double value1,
            String name2,
            double value2) {
        DEBUG.state(subject, action, name1, value1, name2, value2);
    }

    /** Three numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            double value1,
            String name2,
            double value2,
            String name3,
            double value3) {
        DEBUG.state(subject, action, name1, value1, name2, value2, name3, value3);
    }

    /** Four numbers of an object at this instant, each with its name. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            double value1,
            String name2,
            double value2,
            String name3,
            double value3,
            String name4,
            double value4) {
        DEBUG.state(subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
    }

    /** One number of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public static void state(
            @Nullable Object subject, @Nullable String action, @Nullable String key, String name1, long value1) {
        DEBUG.state(subject, action, key, name1, value1);
    }

    /** Two numbers of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            String name1,
            long value1,
            String name2,
            long value2) {
        DEBUG.state(subject, action, key, name1, value1, name2, value2);
    }

    /** One number of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public static void state(
            @Nullable Object subject, @Nullable String action, @Nullable String key, String name1, int value1) {
        DEBUG.state(subject, action, key, name1, value1);
    }

    /** Two numbers of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            String name1,
            int value1,
            String name2,
            int value2) {
        DEBUG.state(subject, action, key, name1, value1, name2, value2);
    }

    /** One number of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public static void state(
            @Nullable Object subject, @Nullable String action, @Nullable String key, String name1, double value1) {
        DEBUG.state(subject, action, key, name1, value1);
    }

    /** Two numbers of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public static void state(
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            String name1,
            double value1,
            String name2,
            double value2) {
        DEBUG.state(subject, action, key, name1, value1, name2, value2);
    }

    /** Something this thread did with a queue, at this instant. */
    public static void action(@Nullable Object queue, @Nullable String action, @Nullable Object task) {
        DEBUG.action(queue, action, task);
    }

    /** Something this thread does with a queue until the span is closed. */
    public static Span span(@Nullable Object queue, @Nullable String action, @Nullable Object task) {
        return DEBUG.span(queue, action, task);
    }

    /** Whether any of these one-liners would be recorded now: for what costs something to find out before. */
    public static boolean isOn() {
        return DEBUG.isOn();
    }
}
