package dev.contrail.spark.input;

import dev.contrail.analyzer.recording.Losses;
import dev.contrail.reader.loss.Loss;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be read of a recording: a row of the table of losses.
 *
 * @param file the recording
 * @param chunk the number of the chunk in it, from 1; 0 when it is of none
 * @param kind such as {@code DamagedEvents}
 * @param position the byte in the recording; -1 when it has no place
 * @param count how many bytes, events or names, as the kind says; -1 when nothing is counted
 * @param eventType of which events; null when it is not of one type
 * @param words what is lost, and why
 */
public record Lost(
        String file,
        int chunk,
        String kind,
        long position,
        long count,
        @Nullable String eventType,
        String words) {
    private static final int NO_CHUNK = 0;
    private static final long NONE = -1;

    /** A file that is no recording, or cannot be unpacked. */
    static Lost file(String file, String kind, String words) {
        return new Lost(file, NO_CHUNK, kind, NONE, NONE, null, words);
    }

    /** What the reader could not read. */
    public static Lost of(String file, int chunk, Loss loss) {
        String kind = loss.getClass().getSimpleName();
        return new Lost(file, chunk, kind, position(loss), count(loss), eventType(loss), Losses.words(loss));
    }

    private static long position(Loss loss) {
        if (loss instanceof Loss.ForeignBytes foreign) {
            return foreign.position();
        }
        if (loss instanceof Loss.DamagedEvents events) {
            return events.position();
        }
        if (loss instanceof Loss.DamagedChunk damaged) {
            return damaged.chunk();
        }
        if (loss instanceof Loss.MissingBytes missing) {
            return missing.chunk();
        }
        if (loss instanceof Loss.CutOff cut) {
            return cut.chunk();
        }
        if (loss instanceof Loss.Unfinished unfinished) {
            return unfinished.chunk();
        }
        if (loss instanceof Loss.UndescribedEvents events) {
            return events.chunk();
        }
        if (loss instanceof Loss.MissingConstants missing) {
            return missing.chunk();
        }
        return loss instanceof Loss.DamagedConstants constants ? constants.chunk() : NONE;
    }

    private static long count(Loss loss) {
        if (loss instanceof Loss.ForeignBytes foreign) {
            return foreign.bytes();
        }
        if (loss instanceof Loss.RepeatedChunks repeated) {
            return repeated.chunks();
        }
        if (loss instanceof Loss.ClockMoved moved) {
            return moved.borders();
        }
        if (loss instanceof Loss.DamagedEvents events) {
            return events.bytes();
        }
        if (loss instanceof Loss.MissingBytes missing) {
            return missing.bytes();
        }
        if (loss instanceof Loss.CutOff cut) {
            return cut.bytes();
        }
        if (loss instanceof Loss.UndescribedEvents events) {
            return events.events();
        }
        if (loss instanceof Loss.MissingConstants missing) {
            return missing.constants();
        }
        return loss instanceof Loss.TooLong tooLong ? tooLong.events() : NONE;
    }

    private static @Nullable String eventType(Loss loss) {
        if (loss instanceof Loss.DamagedType type) {
            return type.eventType();
        }
        return loss instanceof Loss.TooLong tooLong ? tooLong.eventType() : null;
    }

    /** Whether events or parts of them are missing: a clock that was set, and a chunk stored twice, lose nothing. */
    public boolean isDamage() {
        return !kind.equals(Loss.ClockMoved.class.getSimpleName())
                && !kind.equals(Loss.RepeatedChunks.class.getSimpleName());
    }
}
