package dev.contrail.reader.chunk;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads chunks of a format that this reader leaves to others, such as the one of JDK 7 and 8; found as a service. */
public interface ChunkFormat {
    /** Whether it reads chunks with such a header. */
    boolean reads(ChunkHeader header);

    /** When a chunk starts and ends, if it tells; its header does not. */
    Optional<Times> times(ByteSource source, Chunk chunk) throws IOException;

    /** A chunk's time: nanoseconds since the epoch. */
    record Times(long startNanos, long endNanos) {}

    /** The format that reads chunks with such a header; empty when none does. */
    static Optional<ChunkFormat> of(ChunkHeader header) {
        for (ChunkFormat format : ServiceLoader.load(ChunkFormat.class, ChunkFormat.class.getClassLoader())) {
            if (format.reads(header)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Hands a chunk's wanted events to a sink and counts the others. What it tells of types lacks annotations.
     *
     * @throws DamageException when nothing more of the chunk can be read
     */
    void read(ByteSource source, Chunk chunk, EventSink sink) throws IOException;
}
