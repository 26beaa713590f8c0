package dev.contrail.recordings.slidingwindow;

import java.io.IOException;

/** Where parts go, which decides what may be asked for next. */
interface Destination {
    /** What {@link #acquire()} returns when every part has been asked for. */
    int NONE = -1;

    /** The next part to ask for, from 0; may wait. */
    int acquire() throws InterruptedException;

    /** Takes a part that has arrived. */
    void complete(int part, byte[] bytes) throws IOException;

    /** The largest number of parts that were kept in memory at once. */
    int mostBuffered();
}
