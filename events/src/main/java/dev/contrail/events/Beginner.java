package dev.contrail.events;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The thread that began a span, which is not kept. Flight Recorder writes no thread that has ended, so what it was called is
 * known here as long as the span is open.
 */
final class Beginner extends WeakReference<Thread> {
    static final Beginner NOBODY = new Beginner();

    private final String name;
    private final long id;

    Beginner(Thread thread) {
        super(thread);
        name = thread.getName();
        id = thread.getId();
    }

    private Beginner() {
        super(null);
        name = "";
        id = 0;
    }

    boolean isAlive() {
        Thread thread = get();
        return thread != null && thread.isAlive();
    }

    /** Its name when it has ended: what it was called last, or when the span began; null while it is alive. */
    @Nullable
    String nameOfEnded() {
        Thread thread = get();
        return thread == null ? name : thread.isAlive() ? null : thread.getName();
    }

    /** Its Java id when it has ended; 0 while it is alive. */
    long idOfEnded() {
        return isAlive() ? 0 : id;
    }
}
