package dev.contrail.benchmarks.turns;

import dev.contrail.events.Contrail;
import java.util.function.IntConsumer;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * Emits events about objects of several classes in turn. Loaded once with each build of the library; names of classes
 * are at hand for the events by hand.
 */
public final class Emitter {
    private final Object[] actors;
    private final String[] names;
    private final String label;
    private int from;
    private int to;

    /** Prepares so many classes. */
    public Emitter(int classes, String label) throws Exception {
        this.actors = Actors.ofClasses(classes);
        this.names = new String[classes];
        for (int i = 0; i < classes; i++) {
            names[i] = actors[i].getClass().getName();
        }
        this.label = label;
    }

    /** Emits as many events of a kind, by hand when it begins with {@code hand-}. */
    public IntConsumer of(String kind) {
        return switch (kind) {
            case "message" -> this::messages;
            case "action" -> this::actions;
            case "span" -> this::spans;
            case "state" -> this::states;
            case "hand-message" -> this::messagesByHand;
            case "hand-action" -> times -> actionsByHand(times, false);
            case "hand-span" -> times -> actionsByHand(times, true);
            case "hand-state" -> this::statesByHand;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private void next() {
        from = to;
        to = to + 1 == actors.length ? 0 : to + 1;
    }

    private void messages(int times) {
        for (int i = 0; i < times; i++) {
            Contrail.message(actors[from], actors[to], label, i);
            next();
        }
    }

    private void actions(int times) {
        for (int i = 0; i < times; i++) {
            Contrail.action(actors[from], label, actors[to]);
            next();
        }
    }

    private void spans(int times) {
        for (int i = 0; i < times; i++) {
            Contrail.span(actors[from], label, actors[to]).close();
            next();
        }
    }

    private void states(int times) {
        for (long i = 0; i < times; i++) {
            Contrail.state(actors[from], label, "part", i, "buffered", i + 1, "requested", i + 2, "released", i + 3);
            next();
        }
    }

    private void messagesByHand(int times) {
        for (int i = 0; i < times; i++) {
            var event = new Message();
            if (event.isEnabled()) {
                event.from = names[from];
                event.fromId = System.identityHashCode(actors[from]);
                event.to = names[to];
                event.toId = System.identityHashCode(actors[to]);
                event.label = label;
                event.exchange = i;
                event.commit();
            }
            next();
        }
    }

    private void actionsByHand(int times, boolean timed) {
        for (int i = 0; i < times; i++) {
            var event = new Action();
            if (event.isEnabled()) {
                if (timed) {
                    event.begin();
                }
                event.queue = names[from];
                event.queueId = System.identityHashCode(actors[from]);
                event.action = label;
                event.task = names[to];
                event.taskId = System.identityHashCode(actors[to]);
                event.commit();
            }
            next();
        }
    }

    private void statesByHand(int times) {
        for (long i = 0; i < times; i++) {
            var event = new State();
            if (event.isEnabled()) {
                event.subject = names[from];
                event.subjectId = System.identityHashCode(actors[from]);
                event.action = label;
                event.name1 = "part";
                event.value1 = i;
                event.name2 = "buffered";
                event.value2 = i + 1;
                event.name3 = "requested";
                event.value3 = i + 2;
                event.name4 = "released";
                event.value4 = i + 3;
                event.commit();
            }
            next();
        }
    }

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
}
