package dev.contrail.reader.internal.decode;

import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.Varint;
import java.util.Arrays;

/**
 * What an event has in common with the one of its type before it: a thread, participants, names, often everything but the
 * time. Fields whose bytes are the same have the same values, so they need not be read again.
 */
final class EventBefore {
    /** There is no event before, or it is no longer in the window: it is looked at where it stands. */
    static final int NOWHERE = -1;

    private static final long NO_WINDOW = -1;

    private final int[] lengths;
    private long window = NO_WINDOW;
    private int start;
    private int size;

    /**
     * @param fields how many an event has
     */
    EventBefore(int fields) {
        lengths = new int[fields + 1];
        Arrays.fill(lengths, 1); // so that none is passed that was never read
        lengths[fields] = Integer.MAX_VALUE; // and that who passes fields of the same bytes stops here
    }

    /** Where the first of its fields that are compared stands in the window. */
    int start(Input in) {
        return window == in.window() ? start : NOWHERE;
    }

    /** How many bytes its compared fields have together. */
    int size() {
        return size;
    }

    /** How many bytes each of its fields has, then a number larger than any; those of the event being read take their places. */
    int[] lengths() {
        return lengths;
    }

    /**
     * The event that was just read becomes the one before the next.
     *
     * @param window where the window starts in the file
     * @param start where its first field that is compared stands in that window
     * @param size how many bytes its compared fields have
     */
    void replaceBy(long window, int start, int size) {
        this.window = window;
        this.start = start;
        this.size = size;
    }

    /** An event in the same window, with the same fields, becomes the one before the next. */
    void moveTo(int start) {
        this.start = start;
    }

    /** The next event is read whole. */
    void forget() {
        window = NO_WINDOW;
    }

    /** How many bytes are the same at two places, up to some number. */
    static int sameBytes(byte[] bytes, int one, int other, int most) {
        int same = 0;
        while (same < most) {
            long word = Varint.word(bytes, one + same);
            long otherWord = Varint.word(bytes, other + same);
            if (word != otherWord) {
                return Math.min(most, same + Varint.sameBytes(word, otherWord));
            }
            same += Long.BYTES;
        }
        return most;
    }
}
