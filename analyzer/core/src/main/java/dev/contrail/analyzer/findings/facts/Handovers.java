package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.Arrays;

/**
 * From a task's first mention to who took it up: one thread leaves a task, another is the next to do something with it.
 *
 * <p>Also a thread that takes up what it left inside of a span that has ended is another in this sense.
 *
 * <p>A task is mentioned by an instant action on it, a message to it, or a span that says it is put somewhere; it is taken
 * up by the next action on it of another thread. What its taker puts back, or a third mentions again, lies there again. A
 * name that is left several times before it is taken up stands for many tasks, and is no task.
 *
 * <p>Handovers are in order of the taking; those that nobody took come last, by their mention.
 */
public final class Handovers {
    private static final byte NEW = 0;
    private static final byte LEFT = 1;
    private static final byte TAKEN = 2;

    private final Trace trace;
    private final Actions actions;
    private final Messages messages;
    private final Verbs verbs;
    private final Spans spans;
    private final Awaiting awaiting;

    private final byte[] states;
    private final boolean[] tasks;
    private final boolean[] many;
    private final int[] holder;
    /** Where it was mentioned: a row of the actions, or the complement of one of the messages. */
    private final int[] mention;

    private final IntList mentions = new IntList();
    private final IntList takes = new IntList();
    private final IntList taskOf = new IntList();

    /** Those of a trace. */
    public Handovers(Trace trace, Verbs verbs, Spans spans) {
        this.trace = trace;
        this.actions = trace.actions();
        this.messages = trace.messages();
        this.verbs = verbs;
        this.spans = spans;
        this.awaiting = new Awaiting(trace, verbs);
        int participants = trace.participants().size();
        states = new byte[participants];
        tasks = new boolean[participants];
        many = new boolean[participants];
        holder = new int[participants];
        mention = new int[participants];
        for (int row = 0; row < actions.size(); row++) {
            if (actions.task().get(row) != Trace.ABSENT) {
                tasks[actions.task().get(row)] = true;
            }
        }
        look();
        addUntaken();
    }

    private void look() {
        int message = 0;
        for (int row = 0; row < actions.size(); row++) {
            long start = actions.start().get(row);
            while (message < messages.size() && messages.time().get(message) <= start) {
                told(message++);
            }
            if (actions.task().get(row) != Trace.ABSENT
                    && !spans.isWait(row)
                    && actions.thread().get(row) != Trace.ABSENT) {
                done(row, actions.task().get(row), actions.thread().get(row));
            }
        }
        while (message < messages.size()) {
            told(message++);
        }
    }

    private void told(int message) {
        int to = messages.to().get(message);
        int kind = messages.kind().get(message);
        if (to != Trace.ABSENT && tasks[to] && states[to] == NEW && kind != MessageKind.REPLY.ordinal()) {
            leave(to, ~message, messages.thread().get(message));
        }
    }

    private void done(int row, int task, int thread) {
        boolean instant = actions.duration().get(row) == 0;
        int text = actions.action().get(row);
        boolean puts = verbs.is(text, Verb.PUT);
        if (states[task] == NEW) {
            if (instant || puts) {
                leave(task, row, thread);
            } else {
                take(task, thread);
            }
        } else if (states[task] == LEFT) {
            boolean again = mention[task] >= 0
                    && text == actions.action().get(mention[task])
                    && actions.queue().get(row) == actions.queue().get(mention[task]);
            if (again) {
                many[task] |= instant;
            } else if (thread != holder[task]) {
                add(mention[task], row, task);
                take(task, thread);
            } else if (!instant && !awaiting.is(text)) {
                if (mention[task] >= 0 && leftInside(mention[task], row)) {
                    add(mention[task], row, task);
                }
                take(task, thread);
            }
        } else if (instant && (thread != holder[task] ? puts : putsBack(text))) {
            leave(task, row, thread);
        }
    }

    /** Whether a thread left something inside a span that had ended when it took that up itself. */
    private boolean leftInside(int mentioned, int row) {
        int around = spans.outermost(mentioned);
        return around != mentioned && spans.end(around) <= actions.start().get(row);
    }

    private boolean putsBack(int text) {
        return text != Trace.ABSENT && Alarms.inName(trace.texts().get(text));
    }

    private void leave(int task, int place, int thread) {
        states[task] = LEFT;
        holder[task] = thread;
        mention[task] = place;
    }

    private void take(int task, int thread) {
        states[task] = TAKEN;
        holder[task] = thread;
    }

    private void addUntaken() {
        int[] left = new int[states.length];
        int size = 0;
        for (int task = 0; task < states.length; task++) {
            if (states[task] == LEFT && !many[task]) {
                left[size++] = task;
            }
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, place -> left[place]);
        Arrays.sort(order, (a, b) -> Long.compare(timeOf(mention[a]), timeOf(mention[b])));
        for (int task : order) {
            add(mention[task], Spans.NONE, task);
        }
    }

    private void add(int place, int take, int task) {
        mentions.add(place);
        takes.add(take);
        taskOf.add(task);
    }

    private long timeOf(int place) {
        return place >= 0 ? actions.start().get(place) : messages.time().get(~place);
    }

    /** Whether a span of this name only waits for what its thread left. */
    public boolean isAwaiting(int text) {
        return awaiting.is(text);
    }

    /** How many there are. */
    public int size() {
        return takes.size();
    }

    /** Whether the task's name stands for many tasks, which this then says nothing about. */
    public boolean isOfMany(int place) {
        return many[taskOf.get(place)];
    }

    /** The task, a participant. */
    public int task(int place) {
        return taskOf.get(place);
    }

    /** When it was left. */
    public long left(int place) {
        return timeOf(mentions.get(place));
    }

    /** Who left it, a thread. */
    public int leaver(int place) {
        int at = mentions.get(place);
        return at >= 0 ? actions.thread().get(at) : messages.thread().get(~at);
    }

    /** Where it was left. */
    public Row mention(int place) {
        int at = mentions.get(place);
        return at >= 0 ? Row.of(Table.ACTIONS, at) : Row.of(Table.MESSAGES, ~at);
    }

    /** Where it was left, a participant; absent when that is not told. */
    public int queue(int place) {
        int at = mentions.get(place);
        if (at >= 0 && actions.queue().get(at) != Trace.ABSENT) {
            return actions.queue().get(at);
        }
        return takes.get(place) == Spans.NONE ? Trace.ABSENT : actions.queue().get(takes.get(place));
    }

    /** The action in which it was taken up; {@link Spans#NONE} when nobody did. */
    public int take(int place) {
        return takes.get(place);
    }

    /** When it was taken up. */
    public long takenAt(int place) {
        return actions.start().get(takes.get(place));
    }

    /** Who took it up, a thread. */
    public int taker(int place) {
        return actions.thread().get(takes.get(place));
    }

    /** How long it lay there. */
    public long waited(int place) {
        return takenAt(place) - left(place);
    }
}
