package dev.contrail.spark.input;

import dev.contrail.reader.chunk.Chunk;
import java.io.Serializable;
import java.util.List;

/**
 * A file, and the chunks that headers alone lead to in it.
 *
 * @param path as Hadoop names it, with its scheme
 * @param size how many bytes it has
 * @param chunks one behind the other from the file's start; none in a file that does not start with a chunk: it is packed,
 *     damaged, or no recording
 */
public record IndexedFile(String path, long size, List<Chunk> chunks) implements Serializable {
    public IndexedFile {
        chunks = List.copyOf(chunks);
    }

    /** Where what headers do not tell starts: a chunk that was never finished, damage, another form; the size without any. */
    public long rest() {
        return chunks.isEmpty() ? 0 : chunks.get(chunks.size() - 1).end();
    }

    /** How many bytes headers do not tell of. */
    public long restBytes() {
        return size - rest();
    }
}
