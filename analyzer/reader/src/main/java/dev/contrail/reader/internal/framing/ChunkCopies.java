package dev.contrail.reader.internal.framing;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Tells whether two chunks are one: dumps of a recording that goes on hold the same chunks again. */
public final class ChunkCopies {
    /* No JVM starts two chunks at the same tick, but files that programs write may. So the bytes behind the header decide:
     * a chunk is only appended to until it is finished, so an earlier state of it is how it begins. Where single blocks
     * differ, one of the two was damaged. */
    private static final int BLOCK = 1 << 16;

    private ChunkCopies() {}

    /** Whether two chunks start at the same tick and hold the same, as far as both go. */
    public static boolean areOne(ByteSource source, Chunk chunk, ByteSource otherSource, Chunk other)
            throws IOException {
        return startTogether(chunk.header(), other.header())
                && mostBlocksAgree(source, chunk.firstEvent(), otherSource, other.firstEvent(), common(chunk, other));
    }

    private static boolean startTogether(ChunkHeader header, ChunkHeader other) {
        return header.startTicks() == other.startTicks()
                && header.startNanos() == other.startNanos()
                && header.ticksPerSecond() == other.ticksPerSecond();
    }

    private static long common(Chunk chunk, Chunk other) {
        return Math.min(chunk.bytes(), other.bytes()) - ChunkHeader.SIZE;
    }

    /** Whether one chunk tells more than another that is the same: because it was finished, or goes on for longer. */
    public static boolean isBetter(Chunk chunk, Chunk other) {
        return chunk.complete() == other.complete() ? chunk.bytes() > other.bytes() : chunk.complete();
    }

    private static boolean mostBlocksAgree(ByteSource one, long from, ByteSource other, long otherFrom, long bytes)
            throws IOException {
        byte[] block = new byte[BLOCK];
        byte[] otherBlock = new byte[BLOCK];
        long agree = 0;
        long blocks = 0;
        for (long done = 0; done < bytes; done += BLOCK) {
            int size = (int) Math.min(BLOCK, bytes - done);
            one.readAt(from + done, ByteBuffer.wrap(block, 0, size));
            other.readAt(otherFrom + done, ByteBuffer.wrap(otherBlock, 0, size));
            agree += Arrays.equals(block, 0, size, otherBlock, 0, size) ? 1 : 0;
            blocks++;
        }
        return agree * 2 >= blocks;
    }
}
