package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A recording file whose chunks were found and checked.
 *
 * <p>A damaged recording gives what can be read of it; {@link Trace#omissions} says what is missing.
 */
public final class Recording implements Closeable {
    private final Path file;
    private final Input in;
    private final ChunkIndex index;

    private Recording(Path file, Input in, ChunkIndex index) {
        this.file = file;
        this.in = in;
        this.index = index;
    }

    /**
     * Opens a recording.
     *
     * @throws RecordingException when it is missing, a directory, empty, or not a recording
     */
    public static Recording open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new RecordingException("no such file");
        }
        if (Files.isDirectory(file)) {
            throw new RecordingException("a directory, not a recording");
        }
        if (!Files.isReadable(file)) {
            throw new RecordingException("permission denied");
        }
        var in = new Input(file);
        try {
            if (in.size() == 0) {
                throw new RecordingException("empty file");
            }
            ChunkIndex index = ChunkIndex.of(in);
            if (index.chunks().isEmpty()) {
                throw new RecordingException("not a Flight Recorder recording");
            }
            return new Recording(file, in, index);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The time that its chunk headers claim. */
    public TimeRange range() {
        return index.range();
    }

    /** How many bytes it has. */
    public long size() {
        return in.size();
    }

    /** Reads all events that the mapping wants, and counts the others. */
    public Trace read(Mapping mapping, Progress progress) throws IOException {
        var trace = new TraceBuilder();
        index.damage().forEach(trace::omit);
        try (var constants = new Input(file)) {
            var decoder = new ChunkDecoder(in, constants, mapping, trace, progress);
            for (Chunk chunk : index.chunks()) {
                decode(decoder, chunk, mapping, trace);
            }
        }
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        return trace.build(name, index.range(), index.chunks().size());
    }

    private void decode(ChunkDecoder decoder, Chunk chunk, Mapping mapping, TraceBuilder trace) throws IOException {
        try {
            if (chunk.header().isKnown()) {
                decoder.decode(chunk);
            } else {
                decodeForeign(chunk, mapping, trace);
            }
        } catch (DamageException e) {
            trace.omit(new Omission(
                    Omission.Kind.DAMAGED,
                    1,
                    String.format("a damaged chunk at offset %,d: %s", chunk.start(), e.getMessage())));
        }
    }

    private void decodeForeign(Chunk chunk, Mapping mapping, TraceBuilder trace) throws IOException {
        try (var bytes = Channels.newInputStream(FileChannel.open(file).position(chunk.start()))) {
            new JmcDecoder(mapping, Map.of(), trace).decode(new ChunkStream(bytes, chunk.end() - chunk.start()));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
