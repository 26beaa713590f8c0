package dev.contrail.reader.loss;

import org.jspecify.annotations.Nullable;

/** Something that a recording should hold and that cannot be read. Positions are bytes from the recording's start. */
public sealed interface Loss {
    /** Bytes that belong to no chunk. */
    record ForeignBytes(long position, long bytes) implements Loss {}

    /** Chunks that the recording holds a second time; they are read once. */
    record RepeatedChunks(int chunks) implements Loss {}

    /**
     * The system's clock was moved against the JVM's own while the recording was made, so distances in time across these
     * borders of chunks mean nothing.
     */
    record ClockMoved(long borders, long mostNanos) implements Loss {}

    /** A chunk of which nothing more could be read. */
    record DamagedChunk(long chunk, Reason reason) implements Loss {}

    /** Bytes between events that make sense; at the end of a chunk that was never finished they are its last event. */
    record DamagedEvents(long position, long bytes, long places, boolean atUnfinishedEnd) implements Loss {}

    /** Whole events of types that their chunk does not describe: its JVM crashed soon after it had loaded the types. */
    record UndescribedEvents(long chunk, long events) implements Loss {}

    /** A chunk has another size than was written: bytes less, or more when negative. */
    record MissingBytes(long chunk, long bytes) implements Loss {}

    /**
     * The file ends within a chunk that was finished: it was cut.
     *
     * @param end how many bytes there are
     * @param bytes how many are missing, at least
     * @param described whether what describes the chunk's events is there; if not, none of them can be read
     */
    record CutOff(long chunk, long end, long bytes, boolean described) implements Loss {}

    /**
     * A chunk was never finished: its JVM was killed or crashed, or still writes it. What the JVM had not flushed, about
     * its last second, is not in it.
     */
    record Unfinished(long chunk) implements Loss {}

    /**
     * Texts, classes or threads that events refer to and that are not in their chunk. Where only threads are missing the
     * recording may be whole: the JVM itself leaves out some that had ended when it told of them (17 and 25).
     *
     * @param constants how many
     * @param threads how many of them are threads
     */
    record MissingConstants(long chunk, int constants, int threads) implements Loss {}

    /** Constants of a chunk that cannot be read. */
    record DamagedConstants(long chunk, Reason reason) implements Loss {}

    /** Events of a type whose fields make no sense. */
    record DamagedType(String eventType, Reason reason) implements Loss {}

    /** Events that have more bytes than {@link Limit#TEXT} allows. */
    record TooLong(String eventType, long events, long limitBytes) implements Loss {}

    /**
     * Why.
     *
     * @param words what makes no sense, in a few words
     * @param exceeded the limit that was too low for it, if that is the reason
     */
    record Reason(String words, @Nullable Limit exceeded) {}
}
