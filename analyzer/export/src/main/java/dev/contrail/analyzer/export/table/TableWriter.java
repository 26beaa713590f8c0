package dev.contrail.analyzer.export.table;

import java.io.Closeable;
import java.io.IOException;

/** Writes the rows of one table. Not thread-safe. */
public interface TableWriter extends Closeable {
    /** Writes a row: a value for each column, as {@link Column.Type} says; the array may be used again. */
    void write(long[] row) throws IOException;

    /** Writes what comes after the last row; the stream below stays open. */
    @Override
    void close() throws IOException;
}
