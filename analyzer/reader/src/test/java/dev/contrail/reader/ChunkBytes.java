package dev.contrail.reader;

import dev.contrail.reader.chunk.ChunkHeader;
import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Varint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bytes of recordings that are whole, taken apart. */
public final class ChunkBytes {
    private static final int SIZE_AT = 8;

    /** A place among bytes that moves on with what is read. */
    public static final class Cursor {
        private final byte[] bytes;
        private int offset;

        public Cursor(byte[] bytes, int offset) {
            this.bytes = bytes;
            this.offset = offset;
        }

        public int offset() {
            return offset;
        }

        public long varint() {
            long value = Varint.value(bytes, offset);
            offset += Varint.length(bytes, offset);
            return value;
        }
    }

    private ChunkBytes() {}

    /** The chunks of a recording. */
    public static List<byte[]> split(byte[] recording) {
        var chunks = new ArrayList<byte[]>();
        for (int start = 0; start < recording.length; ) {
            int size = (int) ByteBuffer.wrap(recording).getLong(start + SIZE_AT);
            chunks.add(Arrays.copyOfRange(recording, start, start + size));
            start += size;
        }
        return chunks;
    }

    /**
     * An offset inside the event in the middle of a chunk's events. Where metadata and constants lie between them depends on
     * how often the JVM flushed: on a slow machine they can be anywhere.
     */
    public static int amongEvents(byte[] chunk) {
        var events = new ArrayList<Integer>();
        for (int start = ChunkHeader.SIZE; start < chunk.length; ) {
            var cursor = new Cursor(chunk, start);
            long size = cursor.varint();
            if (cursor.varint() > EventStart.CONSTANTS) {
                events.add(cursor.offset());
            }
            start += (int) size;
        }
        return events.get(events.size() / 2);
    }
}
