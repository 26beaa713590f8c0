package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.TraceBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Indexes of texts by their bytes, so that a text that occurs in every event is decoded once.
 *
 * <p>Direct-mapped: two texts with the same place displace each other, which costs time and nothing else.
 */
final class TextCache {
    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 128;

    private final TraceBuilder trace;
    private final byte[][] keys = new byte[PLACES][];
    private final int[] indexes = new int[PLACES];

    TextCache(TraceBuilder trace) {
        this.trace = trace;
    }

    /** The trace's index of the text in these bytes. */
    int text(int encoding, byte[] bytes, int offset, int length) {
        if (length > LONGEST) {
            return trace.text(decode(encoding, bytes, offset, length));
        }
        int hash = encoding;
        for (int i = offset; i < offset + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        byte[] key = keys[place];
        // The encoding is kept behind the text: the same bytes mean another text in another encoding.
        if (key != null
                && key[key.length - 1] == encoding
                && Arrays.equals(key, 0, key.length - 1, bytes, offset, offset + length)) {
            return indexes[place];
        }
        int index = trace.text(decode(encoding, bytes, offset, length));
        byte[] added = Arrays.copyOf(Arrays.copyOfRange(bytes, offset, offset + length), length + 1);
        added[length] = (byte) encoding;
        keys[place] = added;
        indexes[place] = index;
        return index;
    }

    private static String decode(int encoding, byte[] bytes, int offset, int length) {
        var charset = encoding == StringReader.LATIN1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return new String(bytes, offset, length, charset);
    }
}
