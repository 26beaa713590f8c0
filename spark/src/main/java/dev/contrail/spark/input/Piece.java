package dev.contrail.spark.input;

import dev.contrail.reader.chunk.Chunk;
import java.io.Serializable;
import java.util.List;

/**
 * A part of one file that one task reads.
 *
 * @param file its path
 * @param size how many bytes the file has
 * @param firstNumber the number of the first of its chunks in the file, from 1
 * @param chunks those to read; none when they are still to be found in the file's bytes from a position on
 * @param from where to look for chunks, if there are none
 */
public record Piece(String file, long size, int firstNumber, List<Chunk> chunks, long from) implements Serializable {
    public Piece {
        chunks = List.copyOf(chunks);
    }

    /** Whether its chunks are still to be found, or the file to be unpacked. */
    public boolean isRest() {
        return chunks.isEmpty();
    }

    /** How many bytes it has. */
    public long bytes() {
        return isRest() ? size - from : chunks.stream().mapToLong(Chunk::bytes).sum();
    }
}
