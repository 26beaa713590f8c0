package dev.contrail.analyzer.render.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses planes of numbers as gzip (RFC 1952), piece by piece on all cores: what comes out is the same on any number of
 * them. A piece ends where a byte does, as after {@link Deflater#SYNC_FLUSH}, so that the pieces one after the other are one
 * stream of deflate; pigz does the same.
 */
final class PlaneGzip {
    private static final int PIECE = 1 << 20;
    private static final int LEVEL = 4;
    /* What tells of a piece whether it has repeats: when it gets smaller by looking for them by a few percent. */
    private static final int SAMPLE = 1 << 14;
    private static final double MUCH = 0.97;
    /* How far deflate looks back: the piece before, as far as it is near enough, is known to the next one. */
    private static final int WINDOW = 1 << 15;
    /* The mark, deflate, no flags and no time, the fastest of compressors is not claimed, an unknown system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private PlaneGzip() {}

    /** Some bytes, compressed. */
    static byte[] of(byte[] bytes) {
        int pieces = Math.max(1, (bytes.length + PIECE - 1) / PIECE);
        List<byte[]> compressed = IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece -> compressed(bytes, piece * PIECE, piece == pieces - 1))
                .toList();
        var out = new ByteArrayOutputStream();
        out.writeBytes(HEAD);
        compressed.forEach(out::writeBytes);
        out.writeBytes(tail(bytes));
        return out.toByteArray();
    }

    /**
     * Planes look random to a search for longer repeats: of all levels and strategies of zlib that looks for any, this one makes
     * them smallest but for a percent, in two thirds of the default's time. Those of the lowest bytes have none at all, and not
     * to look takes a quarter of that.
     */
    private static byte[] compressed(byte[] bytes, int start, boolean last) {
        var deflater = new Deflater(LEVEL, true);
        try {
            deflater.setStrategy(last || repeats(bytes, start) ? Deflater.FILTERED : Deflater.HUFFMAN_ONLY);
            int window = Math.min(WINDOW, start);
            if (window > 0) {
                deflater.setDictionary(bytes, start - window, window);
            }
            deflater.setInput(bytes, start, Math.min(PIECE, bytes.length - start));
            if (last) {
                deflater.finish();
            }
            var out = new ByteArrayOutputStream(PIECE / 2);
            byte[] buffer = new byte[1 << 16];
            int flush = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
            int count;
            do { // the first time a strategy is told, and nothing flushed: until nothing comes any more, however little
                // did
                count = deflater.deflate(buffer, 0, buffer.length, flush);
                out.write(buffer, 0, count);
            } while (last ? !deflater.finished() : count > 0 || !deflater.needsInput());
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Whether the middle of a whole piece gets smaller where repeats are looked for. */
    private static boolean repeats(byte[] bytes, int start) {
        int from = start + (PIECE - SAMPLE) / 2;
        return sizeOf(bytes, from, Deflater.FILTERED) < MUCH * sizeOf(bytes, from, Deflater.HUFFMAN_ONLY);
    }

    private static int sizeOf(byte[] bytes, int from, int strategy) {
        var deflater = new Deflater(LEVEL, true);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(bytes, from, SAMPLE);
            deflater.finish();
            byte[] buffer = new byte[2 * SAMPLE];
            while (!deflater.finished()) {
                deflater.deflate(buffer);
            }
            return deflater.getTotalOut();
        } finally {
            deflater.end();
        }
    }

    private static byte[] tail(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(bytes.length)
                .array();
    }
}
