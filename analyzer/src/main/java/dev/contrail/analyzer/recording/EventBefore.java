package dev.contrail.analyzer.recording;

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

    /**
     * @param fields how many an event has
     */
    EventBefore(int fields) {
        lengths = new int[fields];
    }

    /** Where the first of its fields that are compared stands in the window. */
    int start(Input in) {
        return window == in.window() ? start : NOWHERE;
    }

    /** How many bytes each of its fields has; those of the event being read take their places. */
    int[] lengths() {
        return lengths;
    }

    /**
     * The event that was just read becomes the one before the next.
     *
     * @param window where the window started in the file when it began to be read
     * @param start where its first field that is compared stands in that window
     */
    void replaceBy(Input in, long window, int start) {
        this.window = window == in.window() ? window : NO_WINDOW;
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
            long different = Varint.word(bytes, one + same) ^ Varint.word(bytes, other + same);
            if (different != 0) {
                return Math.min(most, same + (Long.numberOfTrailingZeros(different) >>> 3));
            }
            same += Long.BYTES;
        }
        return most;
    }
}
