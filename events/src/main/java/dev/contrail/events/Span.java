package dev.contrail.events;

/**
 * An action that lasts until it is closed, on the thread that closes it.
 *
 * <pre>{@code
 * try (var span = Contrail.span(queue, "upload", part)) {
 *     upload(part);
 * }
 * }</pre>
 *
 * <p>When nothing records it, it is a shared object that does nothing.
 */
public final class Span implements AutoCloseable {
    static final Span OFF = new Span(null);

    private @Nullable QueueEvent event;

    Span(@Nullable QueueEvent event) {
        this.event = event;
    }

    /** Replaces the action, for when only the outcome tells what it was. */
    public void action(@Nullable String action) {
        if (event != null) {
            event.action = action;
        }
    }

    /** Ends the span and records it, once however often it is called. */
    @Override
    public void close() {
        if (event != null) {
            event.commit();
            event = null;
        }
    }
}
