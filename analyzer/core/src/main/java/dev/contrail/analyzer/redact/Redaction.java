package dev.contrail.analyzer.redact;

import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.chunk.Chunk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a recording when its texts were replaced.
 *
 * @param chunks how many were written
 * @param texts how many different texts were replaced
 * @param dumps how many dumps of threads it held, whose text tells nothing any more
 * @param leftOut what could not be understood and is not in the result, such as damaged chunks
 */
public record Redaction(int chunks, int texts, int dumps, List<LeftOut> leftOut) {
    /** A chunk, counted from 1, that is not in the result, and why. */
    public record LeftOut(int chunk, String reason) {}

    /** Makes the list immutable. */
    public Redaction {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Writes a recording with its texts replaced. A chunk is held in memory as a whole.
     *
     * @param words gives the replacements; the same object for several recordings keeps what they share alike
     */
    public static Redaction write(ByteSource recording, Pseudonyms words, OutputStream out) throws IOException {
        var leftOut = new ArrayList<LeftOut>();
        int dumps = 0;
        List<Chunk> chunks = Recording.of(recording).chunks();
        for (int number = 1; number <= chunks.size(); number++) {
            Chunk chunk = chunks.get(number - 1);
            try {
                ChunkRedaction.Redacted redacted = redacted(recording, chunk, words);
                out.write(redacted.bytes());
                dumps += redacted.dumps();
            } catch (NotUnderstoodException e) {
                leftOut.add(new LeftOut(number, e.reason()));
            }
        }
        return new Redaction(chunks.size() - leftOut.size(), words.count(), dumps, leftOut);
    }

    private static ChunkRedaction.Redacted redacted(ByteSource recording, Chunk chunk, Pseudonyms words)
            throws IOException, NotUnderstoodException {
        if (!chunk.header().isKnown()) {
            throw new NotUnderstoodException("its format is of JDK 8 or older");
        }
        if (chunk.bytes() > Integer.MAX_VALUE - 16) {
            throw new NotUnderstoodException("it is larger than 2 GB");
        }
        byte[] bytes = new byte[(int) chunk.bytes()];
        var into = ByteBuffer.wrap(bytes);
        while (into.hasRemaining() && recording.readAt(chunk.start() + into.position(), into) > 0) {
            // a source may give less than is asked for
        }
        return ChunkRedaction.of(bytes, words);
    }
}
