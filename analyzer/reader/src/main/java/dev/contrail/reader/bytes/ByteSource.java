package dev.contrail.reader.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Where a recording's bytes are: a file, an array, an object in a store far away. All that the reader asks of it.
 *
 * <p>Several threads may read at a time, so an implementation keeps no position.
 */
public interface ByteSource {
    /** How many bytes there are; stays the same. */
    long size();

    /**
     * Reads bytes from a position on, as many as there is room for; fewer only at the end.
     *
     * @return how many were read; -1 when the position is at the end or behind it
     */
    int readAt(long position, ByteBuffer into) throws IOException;

    /**
     * How many bytes to ask for at a time. A source that is far away says more than the usual 128 KB, so that each round
     * trip brings much. Of one that says a megabyte or more, a chunk of up to 64 MB is fetched whole before it is read.
     */
    default int readAheadBytes() {
        return 1 << 17;
    }
}
