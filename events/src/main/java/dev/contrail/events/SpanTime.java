package dev.contrail.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Lets an event begin when a span did.
 *
 * <p>Flight Recorder has no method for that, but adds its times to event classes as fields of their own (seen on 17.0.15
 * and 25.0.3), and a class may read its own fields. A JDK without them is no error: then a note says that a span is open,
 * but not since when.
 */
final class SpanTime {
    private static final @Nullable VarHandle SPAN = startOf(QueueEvent.class);
    private static final @Nullable VarHandle OPEN = startOf(OpenSpanEvent.class);
    private static final @Nullable VarHandle ENDED = startOf(SpanEvent.class);

    private SpanTime() {}

    /** Whether the note begins with the span from now on. */
    static boolean copy(QueueEvent span, OpenSpanEvent note) {
        return copy(span, OPEN, note);
    }

    /** Whether the other begins with the span from now on. */
    static boolean copy(QueueEvent span, SpanEvent other) {
        return copy(span, ENDED, other);
    }

    private static boolean copy(QueueEvent span, @Nullable VarHandle to, QueueEvent other) {
        if (SPAN == null || to == null) {
            return false;
        }
        to.set(other, (long) SPAN.get(span));
        return true;
    }

    private static @Nullable VarHandle startOf(Class<? extends QueueEvent> type) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findVarHandle(type, "startTime", long.class);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
