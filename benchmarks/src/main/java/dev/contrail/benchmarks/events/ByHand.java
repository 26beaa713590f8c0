package dev.contrail.benchmarks.events;

import dev.contrail.benchmarks.events.Scene.HttpConnection;
import dev.contrail.benchmarks.events.Scene.Socket;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * Events as one writes them without this library, with the fields that ours have: the peer that a one-liner is held
 * against. The names of classes are given; ours finds them.
 */
final class ByHand {
    private ByHand() {}

    /** Nothing but time and thread. */
    @Name("byhand.Empty")
    @Enabled(false)
    @StackTrace(false)
    static final class Empty extends Event {}

    /** Participants by number alone: cheaper to record, and unreadable without a dictionary. */
    @Name("byhand.Numbers")
    @Enabled(false)
    @StackTrace(false)
    static final class Numbers extends Event {
        int fromType;
        int fromId;
        int toType;
        int toId;
        int label;
        int kind;
        long exchange;
    }

    /** The fields of {@link dev.contrail.events.MessageEvent}. */
    @Name("byhand.Message")
    @Enabled(false)
    @StackTrace(false)
    static final class Message extends Event {
        @Nullable
        String from;

        int fromId;

        @Nullable
        String to;

        int toId;

        @Nullable
        String label;

        @Nullable
        String kind;

        long exchange;
    }

    /** The fields of what {@link dev.contrail.events.Contrail#state} emits. */
    @Name("byhand.State")
    @Enabled(false)
    @StackTrace(false)
    static final class State extends Event {
        @Nullable
        String subject;

        int subjectId;

        @Nullable
        String action;

        @Nullable
        String name1;

        long value1;

        @Nullable
        String name2;

        long value2;

        @Nullable
        String name3;

        long value3;

        @Nullable
        String name4;

        long value4;
    }

    /** The fields of {@link dev.contrail.events.QueueEvent}. */
    @Name("byhand.Action")
    @Enabled(false)
    @StackTrace(false)
    static final class Action extends Event {
        @Nullable
        String queue;

        int queueId;

        @Nullable
        String action;

        @Nullable
        String task;

        int taskId;
    }

    static void empty() {
        var event = new Empty();
        if (event.isEnabled()) {
            event.commit();
        }
    }

    static void numbers(HttpConnection from, Socket to, long exchange) {
        var event = new Numbers();
        if (event.isEnabled()) {
            event.fromType = 1;
            event.fromId = System.identityHashCode(from);
            event.toType = 2;
            event.toId = System.identityHashCode(to);
            event.label = 3;
            event.kind = 1;
            event.exchange = exchange;
            event.commit();
        }
    }

    static void message(String fromName, HttpConnection from, String toName, Socket to, String label, long exchange) {
        var event = new Message();
        if (event.isEnabled()) {
            event.from = fromName;
            event.fromId = System.identityHashCode(from);
            event.to = toName;
            event.toId = System.identityHashCode(to);
            event.label = label;
            event.kind = "call";
            event.exchange = exchange;
            event.commit();
        }
    }

    static void state(String subjectName, HttpConnection subject, long number) {
        var event = new State();
        if (event.isEnabled()) {
            event.subject = subjectName;
            event.subjectId = System.identityHashCode(subject);
            event.action = "released";
            event.name1 = "part";
            event.value1 = number;
            event.name2 = "buffered";
            event.value2 = number + 1;
            event.name3 = "requested";
            event.value3 = number + 2;
            event.name4 = "released";
            event.value4 = number + 3;
            event.commit();
        }
    }

    static void action(String queueName, HttpConnection queue, String action, String taskName, Socket task) {
        var event = new Action();
        if (event.isEnabled()) {
            fill(event, queueName, queue, action, taskName, task);
            event.commit();
        }
    }

    static void span(String queueName, HttpConnection queue, String action, String taskName, Socket task) {
        var event = new Action();
        if (event.isEnabled()) {
            event.begin();
            fill(event, queueName, queue, action, taskName, task);
            event.commit();
        }
    }

    private static void fill(
            Action event, String queueName, HttpConnection queue, String action, String taskName, Socket task) {
        event.queue = queueName;
        event.queueId = System.identityHashCode(queue);
        event.action = action;
        event.task = taskName;
        event.taskId = System.identityHashCode(task);
    }
}
