package dev.contrail.events;

import org.jspecify.annotations.Nullable;

/**
 * An action that lasts until it is closed.
 *
 * <pre>{@code
 * try (var span = Contrail.span(queue, "upload", part)) {
 *     upload(part);
 * }
 * }</pre>
 *
 * <p>Any thread may close it. One that another thread closed than began it says so in the recording, and on which thread
 * it began. One that is open when a recording is dumped, or has been open for a second or two when the program is killed,
 * is in the recording, too: a program that hangs shows what it hangs in.
 *
 * <p>When nothing records it, it is a shared object that does nothing.
 */
public final class Span implements AutoCloseable {
    static final Span OFF = new Span();

    /** Where it stands while it is open; nothing for {@link #OFF}. */
    final @Nullable OpenSpan place;

    private final int turn;

    /** The one below in the stack of free places, once it is closed. */
    @Nullable
    Span next;

    private Span() {
        this.place = null;
        this.turn = 0;
    }

    Span(OpenSpan place, int turn) {
        this.place = place;
        this.turn = turn;
    }

    /** Replaces the action, for when only the outcome tells what it was. */
    public void action(@Nullable String action) {
        if (place != null && place.isOpen(turn)) {
            place.event.action = Texts.recorded(action);
        }
    }

    /** Ends the span and records it, once however often it is called. */
    @Override
    public void close() {
        if (place != null) {
            place.end(turn, this);
        }
    }
}
