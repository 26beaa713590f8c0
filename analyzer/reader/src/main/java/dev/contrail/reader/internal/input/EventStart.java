package dev.contrail.reader.internal.input;

import dev.contrail.reader.loss.DamageException;
import java.io.IOException;

/** The two numbers that every event starts with: how many bytes it has, and its type. */
public final class EventStart {
    /** There is no event: a number is missing, cut short, or more than there is room for. No type has this number. */
    public static final long NONE = -1;

    /** The type of the event that describes a chunk's types. */
    public static final long METADATA = 0;
    /** The type of the events that hold a chunk's constants. */
    public static final long CONSTANTS = 1;

    private EventStart() {}

    /**
     * The size of the event at a place; its type is next in the input then.
     *
     * @param limit where the event must have ended
     * @return {@link #NONE} when none can stand there
     */
    public static long size(Input in, long position, long limit) throws IOException {
        in.seek(position);
        try {
            long size = in.readVarint();
            return size > 0 && size <= limit - position && in.position() < limit ? size : NONE;
        } catch (DamageException e) {
            return NONE;
        }
    }

    /** The type that is next in the input; {@link #NONE} when the file ends there. */
    public static long type(Input in) throws IOException {
        try {
            return in.readVarint();
        } catch (DamageException e) {
            return NONE;
        }
    }
}
