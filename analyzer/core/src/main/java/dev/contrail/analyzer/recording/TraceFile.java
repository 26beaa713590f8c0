package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.Chunk;
import dev.contrail.reader.FileSource;
import dev.contrail.reader.Limits;
import dev.contrail.reader.Progress;
import dev.contrail.reader.Recording;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording file that can be read as a trace: its chunks were found and checked.
 *
 * <p>A damaged recording gives what can be read of it; {@link Trace#omissions} says what is missing.
 */
public final class TraceFile implements Closeable {
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    private final String name;
    private final @Nullable Path temporary;
    private final FileSource source;
    private final Recording recording;

    private TraceFile(String name, FileSource source, @Nullable Path temporary, Limits limits) throws IOException {
        this.name = name;
        this.source = source;
        this.temporary = temporary;
        if (source.size() == 0) {
            throw new RecordingException(RecordingException.Reason.EMPTY);
        }
        this.recording = Recording.of(source, limits);
        if (recording.chunks().isEmpty()) {
            throw new RecordingException(RecordingException.Reason.NOT_A_RECORDING);
        }
    }

    /** Opens a recording with {@linkplain Limits#STANDARD usual limits}. */
    public static TraceFile open(Path file) throws IOException {
        return open(file, Limits.STANDARD);
    }

    /**
     * Opens a recording, also one that was compressed as a file (gzip, zip, LZ4): that is unpacked to a temporary file,
     * which {@link #close} deletes.
     *
     * @throws RecordingException when it is missing, a directory, empty, not a recording, or unpacks to too much
     */
    public static TraceFile open(Path file, Limits limits) throws IOException {
        if (!Files.exists(file)) {
            throw new RecordingException(RecordingException.Reason.NO_SUCH_FILE);
        }
        if (Files.isDirectory(file)) {
            throw new RecordingException(RecordingException.Reason.DIRECTORY);
        }
        if (!Files.isReadable(file)) {
            throw new RecordingException(RecordingException.Reason.PERMISSION_DENIED);
        }
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        Path temporary = Unpacked.isPacked(file) ? Unpacked.from(file, limits.unpackedBytes()) : null;
        try {
            return open(name, temporary == null ? file : temporary, temporary, limits);
        } catch (IOException | RuntimeException e) {
            delete(temporary);
            throw e;
        }
    }

    private static TraceFile open(String name, Path file, @Nullable Path temporary, Limits limits) throws IOException {
        FileSource source = FileSource.open(file);
        try {
            return new TraceFile(name, source, temporary, limits);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** The time that its chunk headers claim. */
    public TimeRange range() {
        List<Chunk> chunks = recording.chunks();
        boolean anyClock = chunks.stream().anyMatch(Chunk::hasClock);
        return chunks.stream()
                .filter(chunk -> chunk.hasClock() || !anyClock)
                .map(chunk -> new TimeRange(chunk.startNanos(), chunk.endNanos()))
                .reduce(TimeRange::union)
                .orElseThrow();
    }

    /** How many bytes it has. */
    public long size() {
        return source.size();
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
        return read(new ChunkReading(recording, mapping, Appenders.ROWS, progress, threads), range);
    }

    /**
     * Reads all events that the mapping wants, on one core, and hands them over in batches: of the rows only some hundred
     * thousand are in memory at a time. The trace has everything but rows.
     */
    public Trace readInBatches(Mapping mapping, Progress progress, Batch.Taker taker) throws IOException {
        var trace = new TraceBuilder();
        var batches = new BatchReading(recording, mapping, progress);
        recording.losses().forEach(loss -> trace.omit(Losses.omission(loss)));
        batches.read(trace, taker);
        return trace.build(name, range(), recording.chunks().size());
    }

    /** Counts all events and finds who occurs in them, without keeping them. */
    public Survey survey(Mapping mapping, Progress progress) throws IOException {
        var surveyors = new Survey.Surveyors();
        int threads = Runtime.getRuntime().availableProcessors();
        var reading = new ChunkReading(recording, mapping, surveyors, progress, threads);
        return surveyors.survey(read(reading, ALWAYS));
    }

    private Trace read(ChunkReading reading, TimeRange range) throws IOException {
        var trace = new TraceBuilder();
        recording.losses().forEach(loss -> trace.omit(Losses.omission(loss)));
        int chunks = recording.chunks().size();
        List<Chunk> wanted = recording.chunks(range.startNanos(), range.endNanos());
        int skipped = chunks - wanted.size();
        if (skipped > 0) {
            trace.omit(new Omission(
                    Omission.Kind.FILTERED,
                    skipped,
                    Omission.count(skipped, "chunk") + " outside of the time asked for, with events that end there"));
        }
        reading.readInto(trace, wanted);
        return trace.build(name, range(), chunks);
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } finally {
            delete(temporary);
        }
    }

    private static void delete(@Nullable Path temporary) throws IOException {
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }
}
