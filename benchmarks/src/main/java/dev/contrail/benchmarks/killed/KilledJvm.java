package dev.contrail.benchmarks.killed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM that emits at full speed, and its recording; killed when much of what it wrote is not yet in a header. */
final class KilledJvm {
    private static final int HEADER_BYTES = 68;
    private static final int SIZE_AT = 8;
    private static final int METADATA_AT = 24;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private KilledJvm() {}

    /**
     * Runs the emitter, kills it as {@code kill -9} does, and returns its chunk.
     *
     * @param unflushed kill when the bytes behind the last flush are so many for each byte before it
     */
    static Path chunk(Path folder, double unflushed) throws IOException, InterruptedException {
        Path repository = folder.resolve("repository");
        Process emitter = start(folder, repository);
        try {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (!isUnflushed(repository, unflushed)) {
                if (!emitter.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("the emitter ended, or wrote nothing");
                }
                Thread.sleep(1);
            }
        } finally {
            emitter.destroyForcibly();
            emitter.waitFor();
        }
        return newest(repository).orElseThrow();
    }

    private static Process start(Path folder, Path repository) throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.jfc"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <configuration version="2.0">
                  <event name="contrail.Message"><setting name="enabled">true</setting></event>
                </configuration>
                """);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:FlightRecorderOptions:maxchunksize=1g,repository=" + repository,
                        "-XX:StartFlightRecording:settings=" + settings,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Emitter.class.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean isUnflushed(Path repository, double unflushed) throws IOException {
        Optional<Path> chunk = newest(repository);
        if (chunk.isEmpty()) {
            return false;
        }
        var header = ByteBuffer.allocate(HEADER_BYTES);
        try (var channel = FileChannel.open(chunk.get())) {
            boolean flushed = channel.read(header) == HEADER_BYTES && header.getLong(METADATA_AT) > 0;
            long size = header.getLong(SIZE_AT);
            return flushed && channel.size() - size >= unflushed * size;
        }
    }

    private static Optional<Path> newest(Path repository) throws IOException {
        if (!Files.isDirectory(repository)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".jfr")).max(Comparator.comparing(Path::toString));
        }
    }
}
