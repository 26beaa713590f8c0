package dev.contrail.reader.event;

import dev.contrail.reader.loss.Loss;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a chunk holds. Used by one thread at a time.
 *
 * <p>Texts and threads that occur in many rows are handed over once, for a number that stands for them; who takes no rows
 * is not asked for one.
 */
public interface EventSink {
    /** Who takes the events of a type, which is told once a chunk; null when they are only counted. */
    @Nullable
    TypeSink sinkOf(EventType type);

    /** The number that stands for a text in rows; never negative, and the same for the same text. */
    default int text(String text) {
        throw new UnsupportedOperationException("takes no rows");
    }

    /** The number that stands for a thread in rows; null for none. */
    default int thread(@Nullable JavaThread thread) {
        throw new UnsupportedOperationException("takes no rows");
    }

    /**
     * The number that stands for a thread in rows to which the chunk refers by a key, and which it does not tell. The JVM keeps
     * the key for one thread: others have others.
     */
    default int unknownThread(long key) {
        return thread(null);
    }

    /**
     * The number that stands for a stack trace in rows; never negative. One that several events refer to is handed over once a
     * chunk.
     */
    default int stackTrace(StackTrace stack) {
        throw new UnsupportedOperationException("takes no stack traces");
    }

    /** So many events of a type are in the chunk; told for each type that has any, and with 0 for those that are declared. */
    default void count(String eventType, long events) {}

    /** Something that cannot be read. */
    void lose(Loss loss);
}
