package dev.contrail.analyzer.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much a JVM has recorded to disk, while it records: JMX tells the size of chunks that have ended, the files of a local
 * JVM tell more.
 */
final class RepositorySize {
    private final FlightRecorder recorder;
    private final long id;
    private final String folder;

    RepositorySize(FlightRecorder recorder, long id) throws LiveException {
        this.recorder = recorder;
        this.id = id;
        this.folder = recorder.systemProperty("jdk.jfr.repository");
    }

    /** In bytes; of other recordings of the JVM, too. */
    long bytes() throws LiveException {
        return Math.max(recorder.size(id), inFiles());
    }

    private long inFiles() {
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
