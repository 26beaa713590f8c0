package dev.contrail.benchmarks.events;

import java.nio.file.Path;

/** A logger that writes the message our events tell into a file. */
interface FileLogger extends AutoCloseable {
    void message(String label, long exchange);

    @Override
    void close();

    /** Makes one that writes into this file. */
    interface Factory {
        FileLogger open(Path file);
    }
}
