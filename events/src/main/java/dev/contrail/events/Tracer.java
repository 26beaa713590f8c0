package dev.contrail.events;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one-liners at a level of one's own choice; {@link Contrail} has them at {@link TraceLevel#DEBUG}.
 *
 * <pre>{@code
 * private static final Tracer TRACE = Contrail.at(TraceLevel.TRACE);
 * …
 * TRACE.state(this, "polled", "size", queue.size());
 * }</pre>
 */
public final class Tracer {
    /* Each method asks an event that never leaves it whether its type is enabled, and only then calls the method that
     * fills a second one. The first is never allocated, so that being off costs no memory even after a spell of being
     * on; with one event for both, the compiler would allocate it before the question. One method per event type,
     * because a shared sink for all types costs an allocation too. They are called out of line, so that being off costs
     * no time either after that spell. See docs/decisions/002-guard-then-fill.md. */
    private final TraceLevel level;

    Tracer(TraceLevel level) {
        this.level = Objects.requireNonNull(level, "level");
    }

    /** A message from one participant to another: a solid arrow. */
    public void message(@Nullable Object from, @Nullable Object to, @Nullable String label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(level, null, from, to, label, 0);
        }
    }

    /** A message that its reply can be paired with: both carry the same exchange number, 0 for none. */
    public void message(@Nullable Object from, @Nullable Object to, @Nullable String label, long exchange) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(level, null, from, to, label, exchange);
        }
    }

    /** A message that its reply can be paired with by a text, such as the trace id of W3C trace context; null for none. */
    public void message(@Nullable Object from, @Nullable Object to, @Nullable String label, @Nullable String exchange) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.sendTraced(level, null, from, to, label, exchange);
        }
    }

    /** A message whose label is put together only when it is recorded. */
    public void message(@Nullable Object from, @Nullable Object to, Supplier<@Nullable String> label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.sendBuilt(level, null, from, to, label, 0);
        }
    }

    /** A message whose label is put together only when it is recorded, with its exchange number. */
    public void message(@Nullable Object from, @Nullable Object to, Supplier<@Nullable String> label, long exchange) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.sendBuilt(level, null, from, to, label, exchange);
        }
    }

    /** An answer, from the one who was asked to the one who asked: a dashed arrow. */
    public void reply(@Nullable Object from, @Nullable Object to, @Nullable String label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(level, MessageEvent.KIND_REPLY, from, to, label, 0);
        }
    }

    /** An answer to the message with the same exchange number. */
    public void reply(@Nullable Object from, @Nullable Object to, @Nullable String label, long exchange) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(level, MessageEvent.KIND_REPLY, from, to, label, exchange);
        }
    }

    /** An answer to the message whose exchange is the same text. */
    public void reply(@Nullable Object from, @Nullable Object to, @Nullable String label, @Nullable String exchange) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.sendTraced(level, MessageEvent.KIND_REPLY, from, to, label, exchange);
        }
    }

    /** An answer whose label is put together only when it is recorded. */
    public void reply(@Nullable Object from, @Nullable Object to, Supplier<@Nullable String> label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.sendBuilt(level, MessageEvent.KIND_REPLY, from, to, label, 0);
        }
    }

    /** An answer whose label is put together only when it is recorded, with its exchange number. */
    public void reply(@Nullable Object from, @Nullable Object to, Supplier<@Nullable String> label, long exchange) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.sendBuilt(level, MessageEvent.KIND_REPLY, from, to, label, exchange);
        }
    }

    /** The receiver begins to exist: its lifeline starts here. */
    public void created(@Nullable Object creator, @Nullable Object created, @Nullable String label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(level, MessageEvent.KIND_CREATE, creator, created, label, 0);
        }
    }

    /** The receiver ceases to exist: its lifeline ends here. */
    public void closed(@Nullable Object closer, @Nullable Object closed, @Nullable String label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(level, MessageEvent.KIND_CLOSE, closer, closed, label, 0);
        }
    }

    /** One number of an object at this instant, with its name. */
    public void state(@Nullable Object subject, @Nullable String action, String name1, long value1) {
        if (new LongStateEvent().isEnabled()) {
            NeverInlined.snapshot(level, subject, action, name1, value1, null, 0, null, 0, null, 0);
        }
    }

    /** Two numbers of an object at this instant, each with its name. */
    public void state(
            @Nullable Object subject, @Nullable String action, String name1, long value1, String name2, long value2) {
        if (new LongStateEvent().isEnabled()) {
            NeverInlined.snapshot(level, subject, action, name1, value1, name2, value2, null, 0, null, 0);
        }
    }

    /** Three numbers of an object at this instant, each with its name. */
    public void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            long value1,
            String name2,
            long value2,
            String name3,
            long value3) {
        if (new LongStateEvent().isEnabled()) {
            NeverInlined.snapshot(level, subject, action, name1, value1, name2, value2, name3, value3, null, 0);
        }
    }

    /** Four numbers of an object at this instant, each with its name. */
    public void state(
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
        if (new LongStateEvent().isEnabled()) {
            NeverInlined.snapshot(level, subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
        }
    }

    /** One number of an object at this instant, with its name. */
    public void state(@Nullable Object subject, @Nullable String action, String name1, int value1) {
        state(subject, action, name1, (long) value1);
    }

    /** Two numbers of an object at this instant, each with its name. */
    public void state(
            @Nullable Object subject, @Nullable String action, String name1, int value1, String name2, int value2) {
        state(subject, action, name1, (long) value1, name2, (long) value2);
    }

    /** Three numbers of an object at this instant, each with its name. */
    public void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            int value1,
            String name2,
            int value2,
            String name3,
            int value3) {
        state(subject, action, name1, (long) value1, name2, (long) value2, name3, (long) value3);
    }

    /** Four numbers of an object at this instant, each with its name. */
    public void state(
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
        state(subject, action, name1, (long) value1, name2, (long) value2, name3, (long) value3, name4, (long) value4);
    }

    /** One number of an object at this instant, with its name. */
    public void state(@Nullable Object subject, @Nullable String action, String name1, double value1) {
        if (new DoubleStateEvent().isEnabled()) {
            NeverInlined.snapshot(level, subject, action, name1, value1, null, 0, null, 0, null, 0);
        }
    }

    /** Two numbers of an object at this instant, each with its name. */
    public void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            double value1,
            String name2,
            double value2) {
        if (new DoubleStateEvent().isEnabled()) {
            NeverInlined.snapshot(level, subject, action, name1, value1, name2, value2, null, 0, null, 0);
        }
    }

    /** Three numbers of an object at this instant, each with its name. */
    public void state(
            @Nullable Object subject,
            @Nullable String action,
            String name1,
            double value1,
            String name2,
            double value2,
            String name3,
            double value3) {
        if (new DoubleStateEvent().isEnabled()) {
            NeverInlined.snapshot(level, subject, action, name1, value1, name2, value2, name3, value3, null, 0);
        }
    }

    /** Four numbers of an object at this instant, each with its name. */
    public void state(
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
        if (new DoubleStateEvent().isEnabled()) {
            NeverInlined.snapshot(level, subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
        }
    }

    /** One number of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public void state(
            @Nullable Object subject, @Nullable String action, @Nullable String key, String name1, long value1) {
        if (new LongStateEvent().isEnabled()) {
            NeverInlined.keyed(level, subject, action, key, name1, value1, null, 0);
        }
    }

    /** Two numbers of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public void state(
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            String name1,
            long value1,
            String name2,
            long value2) {
        if (new LongStateEvent().isEnabled()) {
            NeverInlined.keyed(level, subject, action, key, name1, value1, name2, value2);
        }
    }

    /** One number of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public void state(
            @Nullable Object subject, @Nullable String action, @Nullable String key, String name1, int value1) {
        state(subject, action, key, name1, (long) value1);
    }

    /** Two numbers of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public void state(
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            String name1,
            int value1,
            String name2,
            int value2) {
        state(subject, action, key, name1, (long) value1, name2, (long) value2);
    }

    /** One number of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public void state(
            @Nullable Object subject, @Nullable String action, @Nullable String key, String name1, double value1) {
        if (new DoubleStateEvent().isEnabled()) {
            NeverInlined.keyed(level, subject, action, key, name1, value1, null, 0);
        }
    }

    /** Two numbers of one of several things within an object, told apart by the key: each key is drawn by itself. */
    public void state(
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            String name1,
            double value1,
            String name2,
            double value2) {
        if (new DoubleStateEvent().isEnabled()) {
            NeverInlined.keyed(level, subject, action, key, name1, value1, name2, value2);
        }
    }

    /** Something this thread did with a queue, at this instant. */
    public void action(@Nullable Object queue, @Nullable String action, @Nullable Object task) {
        if (new QueueEvent().isEnabled()) {
            NeverInlined.act(level, queue, action, task);
        }
    }

    /** Something this thread does with a queue until the span is closed. */
    public Span span(@Nullable Object queue, @Nullable String action, @Nullable Object task) {
        return new QueueEvent().isEnabled() ? NeverInlined.begin(level, queue, action, task) : Span.OFF;
    }

    /** Whether any of these one-liners would be recorded now: for what costs something to find out before. */
    public boolean isOn() {
        return (new MessageEvent().isEnabled()
                        || new QueueEvent().isEnabled()
                        || new LongStateEvent().isEnabled()
                        || new DoubleStateEvent().isEnabled())
                && NeverInlined.admits(level);
    }
}
