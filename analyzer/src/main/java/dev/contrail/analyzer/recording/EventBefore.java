package dev.contrail.analyzer.recording;

/**
 * What an event has in common with the one of its type before it: a thread, participants, often everything but the time.
 * Fields whose bytes are the same have the same values, so they need not be read again.
 */
final class EventBefore {
    /* The event before is looked at where it stands. When the window moved, it is gone, and this one is read whole. */
    private static final long NOWHERE = -1;

    private final int firstField;
    private final int[] ends;
    private long window = NOWHERE;
    private int start;
    private int end;

    /**
     * @param firstField the first field that is compared
     * @param fields how many there are
     */
    EventBefore(int firstField, int fields) {
        this.firstField = firstField;
        this.ends = new int[fields + 1];
    }

    /** The next event is read whole. */
    void forget() {
        window = NOWHERE;
    }

    /**
     * The first field that must be read, of an event that is read from here on and becomes the one before the next.
     *
     * @param at where its first field to compare stands in the window
     * @param eventEnd where it ends in the window
     */
    int firstToRead(Input in, int at, int eventEnd) {
        int field = firstField;
        if (window == in.window()) {
            int same = sameBytes(in.array(), at, Math.min(eventEnd - at, end - start));
            while (field < ends.length - 1 && ends[field] <= same) {
                field++;
            }
        }
        window = in.window();
        start = at;
        end = eventEnd;
        return field;
    }

    private int sameBytes(byte[] bytes, int at, int most) {
        int same = 0;
        while (same < most) {
            long different = Varint.word(bytes, at + same) ^ Varint.word(bytes, start + same);
            if (different != 0) {
                return Math.min(most, same + (Long.numberOfTrailingZeros(different) >>> 3));
            }
            same += Long.BYTES;
        }
        return most;
    }

    /** Where a field of the event that is being read starts in the window, if those before it are the same. */
    int place(int field) {
        return field == firstField ? start : start + ends[field - 1];
    }

    /** Notes where a field ends in the window. */
    void ends(int field, int at) {
        ends[field] = at - start;
    }
}
