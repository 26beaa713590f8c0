package dev.contrail.reader.internal.input;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads a source's bytes at any place, in the encodings that recordings use. Not thread-safe.
 *
 * <p>Integers are big-endian; a varint has seven bits a byte, least significant first, and at most nine bytes, the ninth
 * with eight bits.
 */
public final class Input {
    /* A window of bytes that moves along the file, not a memory map: a recording that is cut short while it is read
     * would end a JVM that maps it, and copying costs less than the bounds checks of a mapped buffer. Its usual size
     * fits in a core's own cache. */

    /** So many bytes may be looked at behind those asked for, without a check; what they hold is undefined. */
    static final int SLACK = 32;

    private final ByteSource source;
    private final int least;
    private final int most;
    private final long size;
    private byte[] bytes;
    private int window;
    private long lastEnd;
    private long windowStart;
    private int next;
    private int limit;

    /** For who reads from front to back. */
    public Input(ByteSource source) {
        this(source, source.readAheadBytes());
    }

    private Input(ByteSource source, int least) {
        this.source = source;
        this.least = least;
        this.most = Math.max(least, source.readAheadBytes());
        this.size = source.size();
        this.window = least;
        this.bytes = new byte[least + SLACK];
    }

    /** For who jumps: reads few bytes at a time, and more as long as they are one behind the other. */
    public static Input jumping(ByteSource source, int least) {
        return new Input(source, least);
    }

    /** How many bytes there are. */
    public long size() {
        return size;
    }

    /** Where the next byte is read. */
    public long position() {
        return windowStart + next;
    }

    /** Goes to a place in the file, or to its end. */
    public void seek(long position) {
        long inWindow = position - windowStart;
        if (inWindow >= 0 && inWindow <= limit) {
            next = (int) inWindow;
        } else {
            windowStart = position;
            next = 0;
            limit = 0;
        }
    }

    public void skip(long count) {
        seek(position() + count);
    }

    /** Makes the next bytes available at {@link #array}, {@link #offset}; the count is one that a caller has checked. */
    public void require(int count) throws IOException {
        if (limit - next < count) {
            refill(count);
            if (limit - next < count) {
                throw new DamageException("the file ends in the middle of a value");
            }
        }
    }

    /** The window; valid until the next read. */
    public byte[] array() {
        return bytes;
    }

    /** Where the window starts in the file: while it is the same, what is in the window stays where it is. */
    public long window() {
        return windowStart;
    }

    /** The next byte's place in the window. */
    public int offset() {
        return next;
    }

    /** The end of what is in the window. */
    public int limit() {
        return limit;
    }

    /** Goes to a place in the window, which must be in it. */
    public void seekInWindow(int offset) {
        next = offset;
    }

    public byte readByte() throws IOException {
        require(1);
        return bytes[next++];
    }

    /** The next byte, which stays the next. */
    public byte peekByte() throws IOException {
        require(1);
        return bytes[next];
    }

    public short readShort() throws IOException {
        require(2);
        int value = (bytes[next] & 0xFF) << 8 | bytes[next + 1] & 0xFF;
        next += 2;
        return (short) value;
    }

    public int readInt() throws IOException {
        require(4);
        int value = ByteBuffer.wrap(bytes, next, 4).getInt();
        next += 4;
        return value;
    }

    public long readLong() throws IOException {
        require(8);
        long value = ByteBuffer.wrap(bytes, next, 8).getLong();
        next += 8;
        return value;
    }

    public long readVarint() throws IOException {
        if (limit - next < Varint.LONGEST) {
            refillForVarint();
        }
        long value = bytes[next];
        if (value < 0) {
            return readLongerVarint();
        }
        next++;
        return value;
    }

    /* Apart from the method above, which is small enough to become part of its callers: most numbers have one byte. */
    private long readLongerVarint() throws DamageException {
        int length = Varint.length(bytes, next);
        if (length > limit - next) {
            throw new DamageException("the file ends in the middle of a number");
        }
        long value = Varint.value(bytes, next);
        next += length;
        return value;
    }

    /* A number that is whole in the window is read where it is: so reading an event that is does not move the window. */
    private void refillForVarint() throws IOException {
        if (next < limit && Varint.length(bytes, next) <= limit - next) {
            return;
        }
        refill(Varint.LONGEST);
        if (limit == next) {
            throw new DamageException("the file ends where a number should be");
        }
    }

    private void refill(int wanted) throws IOException {
        long start = position();
        int kept = limit - next;
        if (least < most) {
            boolean onward = start >= lastEnd - window && start <= lastEnd + window;
            window = onward ? Math.min(2 * window, most) : least;
        }
        int room = wanted > window ? wanted + window : window; // so that it need not move for each byte
        if (room > bytes.length - SLACK) {
            byte[] wider = new byte[room + SLACK];
            System.arraycopy(bytes, next, wider, 0, kept);
            bytes = wider;
        } else {
            System.arraycopy(bytes, next, bytes, 0, kept);
        }
        windowStart = start;
        next = 0;
        limit = kept;
        while (limit < wanted || limit == 0) {
            int read = source.readAt(windowStart + limit, ByteBuffer.wrap(bytes, limit, room - limit));
            if (read < 0) {
                break;
            }
            limit += read;
        }
        lastEnd = windowStart + limit;
    }
}
