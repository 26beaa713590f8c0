package dev.contrail.reader.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values by field, read from the recording when they are asked for.
 *
 * <p>A field is named by its path ({@code "heapSpace.committedSize"}), or, faster, by one of {@link #fields()} or what
 * {@link EventType#field} found: to be looked up once a type, not once an event. A path through a structure that is null
 * leads to null. A value of another kind than asked for is an {@link IllegalArgumentException}, and so is a field that is
 * not there.
 *
 * <p>A structure is valid as long as its event; what it gives otherwise (numbers, texts, threads, stack traces) is for
 * keeps. Not thread-safe.
 */
public interface Structure {
    /** Its fields, in the order of the recording. */
    List<EventField> fields();

    /** The field that a path leads to; empty without one. */
    default Optional<EventField> find(String path) {
        return EventField.find(fields(), path);
    }

    /** Whether there is no value. Never of a plain number. */
    boolean isNull(EventField field);

    /**
     * A whole number, a boolean as 0 or 1, or a decimal without its fraction; 0 for null. A number without a sign has the
     * value it stands for, but for a {@code long}, whose bits are given. A time in ticks is given in nanoseconds (since the
     * epoch, if it is an instant), other times as they are recorded.
     */
    long getLong(EventField field);

    /** A timestamp as nanoseconds since the epoch, or a timespan as nanoseconds; what is beyond a {@code long} as its ends. */
    long getNanos(EventField field);

    /** A number; NaN for null. */
    double getDouble(EventField field);

    /** True or false; false for null. */
    boolean getBoolean(EventField field);

    /** A text, the full name of a class, the name of a thread; any other value in words; null for null. */
    @Nullable
    String getText(EventField field);

    /**
     * Any value: a {@link Long} (unsigned ones as {@link #getLong} gives them), {@link Double}, {@link Float}, {@link
     * Boolean}, {@link String} (also for a class: its full name), {@link JavaThread}, {@link StackTrace}, {@link Structure},
     * a list of any of these for an array; for times {@link java.time.Instant} and {@link java.time.Duration}. Null for null.
     */
    @Nullable
    Object get(EventField field);

    /**
     * What is in a field that has fields itself: a structure, or a thread, class or stack trace in its parts; null for null.
     */
    @Nullable
    Structure getStructure(EventField field);

    /** Whether there is no value at a path. */
    default boolean isNull(String path) {
        return isNull(require(path));
    }

    /** {@link #getLong(EventField)} by path. */
    default long getLong(String path) {
        return getLong(require(path));
    }

    /** {@link #getNanos(EventField)} by path. */
    default long getNanos(String path) {
        return getNanos(require(path));
    }

    /** {@link #getDouble(EventField)} by path. */
    default double getDouble(String path) {
        return getDouble(require(path));
    }

    /** {@link #getBoolean(EventField)} by path. */
    default boolean getBoolean(String path) {
        return getBoolean(require(path));
    }

    /** {@link #getText(EventField)} by path. */
    default @Nullable String getText(String path) {
        return getText(require(path));
    }

    /** {@link #get(EventField)} by path. */
    default @Nullable Object get(String path) {
        return get(require(path));
    }

    private EventField require(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("no field " + path + " in " + fields()));
    }
}
