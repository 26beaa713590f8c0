package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording file whose chunks were found and checked.
 *
 * <p>A damaged recording gives what can be read of it; {@link Trace#omissions} says what is missing.
 */
public final class Recording implements Closeable {
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    private final String name;
    private final Path file;
    private final @Nullable Path temporary;
    private final Limits limits;
    private final long size;
    private final ChunkIndex index;

    private Recording(String name, Path file, @Nullable Path temporary, Limits limits) throws IOException {
        this.name = name;
        this.file = file;
        this.temporary = temporary;
        this.limits = limits;
        try (var in = new Input(file)) {
            size = in.size();
            if (size == 0) {
                throw new RecordingException(
                        "empty file", "jcmd PID JFR.dump, which fills one from a JVM that records");
            }
            index = ChunkIndex.of(in);
        }
        if (index.chunks().isEmpty()) {
            throw new RecordingException(
                    "not a Flight Recorder recording", "contrail record PID -o FILE.jfr, which makes one");
        }
    }

    /** Opens a recording with {@linkplain Limits#STANDARD usual limits}. */
    public static Recording open(Path file) throws IOException {
        return open(file, Limits.STANDARD);
    }

    /**
     * Opens a recording, also one that was compressed as a file (gzip, zip, LZ4): that is unpacked to a temporary file,
     * which {@link #close} deletes.
     *
     * @throws RecordingException when it is missing, a directory, empty, not a recording, or unpacks to too much
     */
    public static Recording open(Path file, Limits limits) throws IOException {
        if (!Files.exists(file)) {
            throw new RecordingException(
                    "no such file", "another path, or contrail record PID -o FILE.jfr, which makes one");
        }
        if (Files.isDirectory(file)) {
            throw new RecordingException(
                    "a directory, not a recording", "the recordings in it: " + file.resolve("*.jfr"));
        }
        if (!Files.isReadable(file)) {
            throw new RecordingException("permission denied", "as the user that owns it");
        }
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        Path temporary = Unpacked.isPacked(file) ? Unpacked.from(file, limits.unpackedBytes()) : null;
        try {
            return new Recording(name, temporary == null ? file : temporary, temporary, limits);
        } catch (IOException | RuntimeException e) {
            delete(temporary);
            throw e;
        }
    }

    /** The time that its chunk headers claim. */
    public TimeRange range() {
        return index.range();
    }

    /** How many bytes it has. */
    public long size() {
        return size;
    }

    /** Reads all events that the mapping wants, and counts the others. */
    public Trace read(Mapping mapping, Progress progress) throws IOException {
        return read(mapping, ALWAYS, progress);
    }

    /**
     * Reads all events that the mapping wants, and counts the others, of those chunks whose time overlaps a range. These
     * chunks are read whole: which of their events are in the range is for the caller to say.
     *
     * <p>An event is stored in the chunk in which it ends. So the first chunk behind the range is read too, for events
     * that began in the range; later ones are not, and an omission says so.
     */
    public Trace read(Mapping mapping, TimeRange range, Progress progress) throws IOException {
        return read(mapping, range, progress, Runtime.getRuntime().availableProcessors());
    }

    Trace read(Mapping mapping, TimeRange range, Progress progress, int threads) throws IOException {
        return read(new ChunkReading(file, mapping, Appenders.ROWS, limits, progress, threads), range);
    }

    /** Counts all events and finds who occurs in them, without keeping them. */
    public Survey survey(Mapping mapping, Progress progress) throws IOException {
        var surveyors = new Survey.Surveyors();
        int threads = Runtime.getRuntime().availableProcessors();
        var reading = new ChunkReading(file, mapping, surveyors, limits, progress, threads);
        return surveyors.survey(read(reading, ALWAYS));
    }

    private Trace read(ChunkReading reading, TimeRange range) throws IOException {
        var trace = new TraceBuilder();
        index.damage().forEach(trace::omit);
        ClockSteps.in(index.chunks()).ifPresent(trace::omit);
        List<Chunk> wanted = index.overlapping(range);
        int skipped = index.chunks().size() - wanted.size();
        if (skipped > 0) {
            trace.omit(new Omission(
                    Omission.Kind.FILTERED,
                    skipped,
                    Omission.count(skipped, "chunk") + " outside of the time asked for, with events that end there"));
        }
        reading.readInto(trace, wanted);
        return trace.build(name, index.range(), index.chunks().size());
    }

    @Override
    public void close() throws IOException {
        delete(temporary);
    }

    private static void delete(@Nullable Path temporary) throws IOException {
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }
}
