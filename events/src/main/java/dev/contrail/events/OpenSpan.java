package dev.contrail.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A place for one span while it is open, used again for the next one.
 *
 * <p>The thread that began the span writes into it; hooks of Flight Recorder read it meanwhile. What they read counts
 * when the number of the turn is odd and the same before and after.
 */
final class OpenSpan {
    /** The stripe of one that hooks do not know. */
    static final int UNKNOWN = -1;

    private static final VarHandle TURN;

    static {
        try {
            TURN = MethodHandles.lookup().findVarHandle(OpenSpan.class, "turn", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final QueueEvent event = new QueueEvent();

    /** Where it is put when it is free again. */
    final int stripe;
    /** The next in the list of all; only hooks follow and change it. */
    @Nullable
    OpenSpan next;

    private Beginner thread = Beginner.NOBODY;
    private volatile int turn; // odd while it is open

    private volatile boolean lost;

    /* Of the hooks, one at a time: the turn seen at the last second, and the one that was noted under a number. */
    private int seen;
    private long number;
    private volatile int noted;

    OpenSpan(int stripe) {
        this.stripe = stripe;
    }

    /** Opens it; the event is filled, and its time runs from here. */
    Span begin(Thread current) {
        if (!thread.refersTo(current)) {
            thread = new Beginner(current);
        }
        event.begin();
        int opened = turn + 1;
        TURN.setRelease(this, opened);
        return new Span(this, opened);
    }

    /** Whether that turn is still open. */
    boolean isOpen(int opened) {
        return turn == opened;
    }

    /** Ends that turn and records it, unless somebody else did; then it is free for the next span. */
    void end(int opened, Span span) {
        if (!TURN.compareAndSet(this, opened, opened + 1)) {
            return;
        }
        event.end();
        boolean moved = !thread.refersTo(Thread.currentThread());
        if (moved || noted == opened) {
            commitWithMore(moved, noted == opened ? number : 0);
        } else {
            event.commit();
        }
        if (moved) {
            freeIfUsed(span);
        } else {
            OpenSpans.free(this, span);
        }
    }

    /** A thread that has ended gives nothing back: hooks may have let go of its places. */
    private void freeIfUsed(Span span) {
        if (thread.isAlive()) {
            OpenSpans.free(this, span);
        } else {
            lost = true;
        }
    }

    private void commitWithMore(boolean moved, long number) {
        var ended = new SpanEvent();
        if (!event.shouldCommit() || !ended.isEnabled() || !SpanTime.copy(event, ended)) {
            event.commit();
            return;
        }
        copyInto(ended);
        if (moved) {
            ended.begunOn = thread.get();
            ended.begunBy = thread.nameOfEnded();
            ended.begunById = thread.idOfEnded();
        }
        ended.span = number;
        ended.commit();
    }

    /** Whether hooks can let go of it: nobody will use it again, or its thread ended and left it open. */
    boolean isLost() {
        return lost || (turn & 1) != 0 && noted == turn && !thread.isAlive();
    }

    /** Notes it if it was open a second ago, and was not noted since it began. */
    void noteIfLong() {
        int now = turn;
        if (now == seen && now != noted) {
            note();
        }
        seen = now;
    }

    /**
     * Writes down that it is open, if it is and its type is on. Whoever ends it sees that it is noted, or this sees that it
     * has ended: each writes before it reads.
     */
    void note() {
        int opened = turn;
        if ((opened & 1) == 0 || !event.isEnabled()) {
            return;
        }
        var note = new OpenSpanEvent();
        SpanTime.copy(event, note);
        copyInto(note);
        note.begunOn = thread.get();
        note.begunBy = thread.nameOfEnded();
        note.begunById = thread.idOfEnded();
        if (noted != opened) {
            number = OpenSpans.nextNumber();
            noted = opened;
        }
        note.span = number;
        VarHandle.loadLoadFence(); // what was read above was read before the turn is
        if (turn == opened) {
            note.commit();
        }
    }

    private void copyInto(QueueEvent other) {
        other.queue = event.queue;
        other.queueId = event.queueId;
        other.action = event.action;
        other.task = event.task;
        other.taskId = event.taskId;
    }
}
