package dev.contrail.reader;

import java.io.IOException;

/** Reads chunks of a format that this reader leaves to others, such as the one of JDK 7 and 8; found as a service. */
public interface ChunkFormat {
    /** Whether it reads chunks with such a header. */
    boolean reads(ChunkHeader header);

    /**
     * Hands a chunk's wanted events to a sink and counts the others. What it tells of types lacks annotations.
     *
     * @throws DamageException when nothing more of the chunk can be read
     */
    void read(ByteSource source, Chunk chunk, EventSink sink) throws IOException;
}
