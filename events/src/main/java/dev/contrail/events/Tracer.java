package dev.contrail.events;

import java.util.Objects;

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
            NeverInlined.send(this, MessageEvent.KIND_CALL, from, to, label, 0);
        }
    }

    /** A message that its reply can be paired with: both carry the same exchange number, 0 for none. */
    public void message(@Nullable Object from, @Nullable Object to, @Nullable String label, long exchange) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(this, MessageEvent.KIND_CALL, from, to, label, exchange);
        }
    }

    /** An answer, from the one who was asked to the one who asked: a dashed arrow. */
    public void reply(@Nullable Object from, @Nullable Object to, @Nullable String label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(this, MessageEvent.KIND_REPLY, from, to, label, 0);
        }
    }

    /** An answer to the message with the same exchange number. */
    public void reply(@Nullable Object from, @Nullable Object to, @Nullable String label, long exchange) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(this, MessageEvent.KIND_REPLY, from, to, label, exchange);
        }
    }

    /** The receiver begins to exist: its lifeline starts here. */
    public void created(@Nullable Object creator, @Nullable Object created, @Nullable String label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(this, MessageEvent.KIND_CREATE, creator, created, label, 0);
        }
    }

    /** The receiver ceases to exist: its lifeline ends here. */
    public void closed(@Nullable Object closer, @Nullable Object closed, @Nullable String label) {
        if (new MessageEvent().isEnabled()) {
            NeverInlined.send(this, MessageEvent.KIND_CLOSE, closer, closed, label, 0);
        }
    }

    /** One number of an object at this instant, each with its name. */
    public void state(@Nullable Object subject, @Nullable String action, String name1, long value1) {
        if (new LongStateEvent().isEnabled()) {
            NeverInlined.snapshot(this, subject, action, name1, value1, null, 0, null, 0, null, 0);
        }
    }

    /** Two numbers of an object at this instant, each with its name. */
    public void state(
            @Nullable Object subject, @Nullable String action, String name1, long value1, String name2, long value2) {
        if (new LongStateEvent().isEnabled()) {
            NeverInlined.snapshot(this, subject, action, name1, value1, name2, value2, null, 0, null, 0);
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
            NeverInlined.snapshot(this, subject, action, name1, value1, name2, value2, name3, value3, null, 0);
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
            NeverInlined.snapshot(this, subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
        }
    }

    /** One number of an object at this instant, each with its name. */
    public void state(@Nullable Object subject, @Nullable String action, String name1, double value1) {
        if (new DoubleStateEvent().isEnabled()) {
            NeverInlined.snapshot(this, subject, action, name1, value1, null, 0, null, 0, null, 0);
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
            NeverInlined.snapshot(this, subject, action, name1, value1, name2, value2, null, 0, null, 0);
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
            NeverInlined.snapshot(this, subject, action, name1, value1, name2, value2, name3, value3, null, 0);
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
            NeverInlined.snapshot(this, subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
        }
    }

    /** Something this thread did with a queue, at this instant. */
    public void action(@Nullable Object queue, @Nullable String action, @Nullable Object task) {
        if (new QueueEvent().isEnabled()) {
            NeverInlined.act(this, queue, action, task);
        }
    }

    /** Something this thread does with a queue until the span is closed. */
    public Span span(@Nullable Object queue, @Nullable String action, @Nullable Object task) {
        return new QueueEvent().isEnabled() ? NeverInlined.begin(this, queue, action, task) : Span.OFF;
    }

    void send(String kind, @Nullable Object from, @Nullable Object to, @Nullable String label, long exchange) {
        var event = new MessageEvent();
        event.level(level);
        if (!event.shouldCommit()) {
            return;
        }
        event.from(from);
        event.to(to);
        event.label = label;
        event.kind = kind;
        event.exchange = exchange;
        event.commit();
    }

    void snapshot(
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String name1,
            long value1,
            @Nullable String name2,
            long value2,
            @Nullable String name3,
            long value3,
            @Nullable String name4,
            long value4) {
        var event = new LongStateEvent();
        event.level(level);
        if (!event.shouldCommit()) {
            return;
        }
        event.subject(subject);
        event.action = action;
        event.name1 = name1;
        event.value1 = value1;
        event.name2 = name2;
        event.value2 = value2;
        event.name3 = name3;
        event.value3 = value3;
        event.name4 = name4;
        event.value4 = value4;
        event.commit();
    }

    void snapshot(
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String name1,
            double value1,
            @Nullable String name2,
            double value2,
            @Nullable String name3,
            double value3,
            @Nullable String name4,
            double value4) {
        var event = new DoubleStateEvent();
        event.level(level);
        if (!event.shouldCommit()) {
            return;
        }
        event.subject(subject);
        event.action = action;
        event.name1 = name1;
        event.value1 = value1;
        event.name2 = name2;
        event.value2 = value2;
        event.name3 = name3;
        event.value3 = value3;
        event.name4 = name4;
        event.value4 = value4;
        event.commit();
    }

    void act(@Nullable Object queue, @Nullable String action, @Nullable Object task) {
        var event = new QueueEvent();
        event.level(level);
        if (!event.shouldCommit()) {
            return;
        }
        event.queue(queue);
        event.action = action;
        event.task(task);
        event.commit();
    }

    Span begin(@Nullable Object queue, @Nullable String action, @Nullable Object task) {
        var event = new QueueEvent();
        event.level(level);
        if (!event.shouldCommit()) {
            return Span.OFF;
        }
        event.queue(queue);
        event.action = action;
        event.task(task);
        event.begin();
        return new Span(event);
    }
}
