package dev.contrail.events;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What fills events and hands them to Flight Recorder, once a one-liner has found its type enabled. */
final class Emission {
    private Emission() {}

    static void send(
            TraceLevel level,
            @Nullable String kind,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String label,
            long exchange) {
        var event = new MessageEvent();
        event.level(level);
        if (event.shouldCommit()) {
            fill(event, kind, from, to, label, exchange);
            event.commit();
        }
    }

    static void sendTraced(
            TraceLevel level,
            @Nullable String kind,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String label,
            @Nullable String trace) {
        var traced = new TracedMessageEvent();
        if (trace == null || !traced.isEnabled()) {
            send(level, kind, from, to, label, Exchanges.number(trace));
        } else if (admits(new MessageEvent(), level)) {
            traced.level(TraceLevel.INFO);
            fill(traced, kind, from, to, label, Exchanges.number(trace));
            traced.trace = Texts.recorded(trace);
            traced.commit();
        }
    }

    static void sendBuilt(
            TraceLevel level,
            @Nullable String kind,
            @Nullable Object from,
            @Nullable Object to,
            Supplier<@Nullable String> label,
            long exchange) {
        if (admits(new MessageEvent(), level)) {
            send(level, kind, from, to, built(label), exchange);
        }
    }

    private static @Nullable String built(Supplier<@Nullable String> label) {
        try {
            return label.get();
        } catch (RuntimeException | StackOverflowError e) {
            return "no label: " + e.getClass().getName(); // a broken label must not break the program
        }
    }

    private static void fill(
            MessageEvent event,
            @Nullable String kind,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String label,
            long exchange) {
        event.from(from);
        event.to(to);
        event.label = Texts.recorded(label);
        event.kind = kind;
        event.exchange = exchange;
    }

    static void snapshot(
            TraceLevel level,
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
        event.action = Texts.recorded(action);
        event.name1 = MeasureNames.recorded(name1, name2, name3, name4);
        event.value1 = value1;
        event.value2 = value2;
        event.value3 = value3;
        event.value4 = value4;
        event.commit();
    }

    static void keyed(
            TraceLevel level,
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            @Nullable String name1,
            long value1,
            @Nullable String name2,
            long value2) {
        var event = new KeyedLongStateEvent();
        if (key == null || !event.isEnabled()) {
            snapshot(level, subject, action, name1, value1, name2, value2, null, 0, null, 0);
            return;
        }
        if (!admits(new LongStateEvent(), level)) {
            return;
        }
        event.level(TraceLevel.INFO);
        event.subject(subject);
        event.action = Texts.recorded(action);
        event.key = Texts.recorded(key);
        event.name1 = MeasureNames.recorded(name1, name2, null, null);
        event.value1 = value1;
        event.value2 = value2;
        event.commit();
    }

    static void snapshot(
            TraceLevel level,
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
        event.action = Texts.recorded(action);
        event.name1 = MeasureNames.recorded(name1, name2, name3, name4);
        event.value1 = value1;
        event.value2 = value2;
        event.value3 = value3;
        event.value4 = value4;
        event.commit();
    }

    static void keyed(
            TraceLevel level,
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            @Nullable String name1,
            double value1,
            @Nullable String name2,
            double value2) {
        var event = new KeyedDoubleStateEvent();
        if (key == null || !event.isEnabled()) {
            snapshot(level, subject, action, name1, value1, name2, value2, null, 0, null, 0);
            return;
        }
        if (!admits(new DoubleStateEvent(), level)) {
            return;
        }
        event.level(TraceLevel.INFO);
        event.subject(subject);
        event.action = Texts.recorded(action);
        event.key = Texts.recorded(key);
        event.name1 = MeasureNames.recorded(name1, name2, null, null);
        event.value1 = value1;
        event.value2 = value2;
        event.commit();
    }

    static void act(TraceLevel level, @Nullable Object queue, @Nullable String action, @Nullable Object task) {
        var event = new QueueEvent();
        event.level(level);
        if (event.shouldCommit()) {
            event.queue(queue);
            event.action = Texts.recorded(action);
            event.task(task);
            event.commit();
        }
    }

    static Span begin(TraceLevel level, @Nullable Object queue, @Nullable String action, @Nullable Object task) {
        if (!admitsSpan(level)) {
            return Span.OFF;
        }
        Thread current = Thread.currentThread();
        OpenSpan place = OpenSpans.take(current);
        QueueEvent event = place.event;
        event.level(level);
        event.queue(queue);
        event.action = Texts.recorded(action);
        event.task(task);
        return place.begin(current);
    }

    /* A threshold leaves out what has only begun, too: then the level alone decides, and the threshold when the span ends. */
    private static boolean admitsSpan(TraceLevel level) {
        return admits(new QueueEvent(), level)
                || (!LevelControl.leavesOutActions(level) && new QueueEvent().isEnabled());
    }

    /** Whether a recording's level admits one of the types that are enabled. */
    static boolean admits(TraceLevel level) {
        return admits(new MessageEvent(), level)
                || admitsSpan(level)
                || admits(new LongStateEvent(), level)
                || admits(new DoubleStateEvent(), level);
    }

    private static boolean admits(TraceEvent event, TraceLevel level) {
        event.level(level);
        return event.isEnabled() && event.shouldCommit();
    }
}
