package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;

/** Knows one or more formats of chunks. Not thread-safe. */
interface Decoder {
    /**
     * Takes a chunk's wanted events into a trace and counts the others; what cannot be read becomes an omission.
     *
     * @throws DamageException when nothing more of the chunk can be read
     */
    void decode(Chunk chunk, TraceBuilder trace) throws IOException;
}
