package dev.contrail.reader.internal.constants;

import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.input.Varint;
import java.util.Arrays;

/**
 * Numbers of texts by their bytes, so that a text that occurs in every event is decoded once.
 *
 * <p>Direct-mapped: two texts with the same place displace each other, which costs time and nothing else. Texts of up
 * to 16 bytes are compared as two numbers, their first and their last eight bytes.
 */
public final class TextCache {
    /** No index: the text is not of the kind that is kept here. */
    public static final int UNKNOWN = -2;

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 128;

    private final EventSink sink;
    private final Key[] keys = new Key[PLACES];

    private record Key(long head, long tail, int shape, byte[] bytes, int index) {}

    public TextCache(EventSink sink) {
        this.sink = sink;
    }

    /**
     * The number of a text.
     *
     * @param characters how many; a character may have several bytes
     * @return {@link #UNKNOWN} when it must be read another way
     */
    public int text(int encoding, byte[] bytes, int offset, int characters) {
        boolean cacheable = characters > 0
                && characters <= LONGEST
                && (encoding != StringReader.CHARS || StringReader.isAscii(bytes, offset, characters));
        return cacheable ? cached(encoding, bytes, offset, characters) : UNKNOWN;
    }

    private int cached(int encoding, byte[] bytes, int offset, int length) {
        long head = Varint.word(bytes, offset);
        long tail = 0;
        if (length > 8) {
            tail = Varint.word(bytes, offset + length - 8);
        } else {
            head &= -1L >>> 64 - 8 * length;
        }
        int shape = length << 3 | encoding;
        int place = place(head, tail, shape);
        Key key = keys[place];
        if (key != null
                && key.head == head
                && key.tail == tail
                && key.shape == shape
                && (length <= 16 || Arrays.equals(key.bytes, 0, length, bytes, offset, offset + length))) {
            return key.index;
        }
        int index = sink.text(StringReader.decode(encoding, bytes, offset, length));
        keys[place] = new Key(head, tail, shape, Arrays.copyOfRange(bytes, offset, offset + length), index);
        return index;
    }

    private static int place(long head, long tail, int shape) {
        long mixed = (head ^ Long.rotateLeft(tail, 29) ^ shape) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 40) & PLACES - 1;
    }
}
