package dev.contrail.analyzer.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A file format for tables. Those that are not built in are found by {@link ServiceLoader}. */
public interface TableFormat {
    /** A text from this place on is only that of the row that is being written; the next row may have another there. */
    int PASSING = 1 << 28;

    /** What it is called, and what its files' names end in: {@code csv}. */
    String name();

    /**
     * Begins a table.
     *
     * @param texts the text at a place; a place below {@link #PASSING} always has the same text
     */
    TableWriter open(Table table, IntFunction<String> texts, OutputStream out) throws IOException;

    /** All that there are. */
    static List<TableFormat> all() {
        return Stream.concat(
                        Stream.of(new Csv(), new JsonLines()),
                        ServiceLoader.load(TableFormat.class).stream().map(ServiceLoader.Provider::get))
                .toList();
    }

    /** The one with a name. */
    static Optional<TableFormat> named(String name) {
        return all().stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
