package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Path;

/** Does the job with one library. */
@FunctionalInterface
interface Reader {
    /** Reads the whole file. */
    Totals read(Path file) throws IOException;
}
