package dev.contrail.benchmarks.events;

import java.io.IOException;
import java.nio.file.Path;

/** Someone who writes events into a file. */
interface DiskWriter {
    /** Opens the file. */
    void open(Path file) throws IOException;

    /** Writes one event, from any thread. */
    void emit(Scene scene);

    /** Ends when all is on disk. */
    void close() throws IOException;

    /** Looks into the closed file. */
    Arrived arrived(Path file) throws IOException;

    /**
     * What is in a file.
     *
     * @param bytesLost what the file itself says that it lacks, which may be less than it does
     */
    record Arrived(long events, long bytes, long bytesLost) {}
}
