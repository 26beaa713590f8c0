package dev.contrail.spark.input;

import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.input.RecordingFile;
import dev.contrail.analyzer.input.RecordingPath;
import dev.contrail.reader.Recording;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.loss.Limits;
import dev.contrail.reader.loss.Loss;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** A piece of a file while it is read: usually chunks of a recording, of a packed file all recordings in it. */
public final class OpenPiece implements Closeable {
    private static final byte[] MAGIC = {'F', 'L', 'R', 0};
    private static final Limits LIMITS = Limits.STANDARD;

    private final HadoopSource source;
    private final List<Part> parts = new ArrayList<>();
    private final List<Lost> losses = new ArrayList<>();
    private java.nio.file.@Nullable Path copy;
    private @Nullable RecordingPath unpacked;

    /**
     * Chunks of one recording.
     *
     * @param file what the recording is called
     * @param firstNumber the number of the first of the chunks in it, from 1
     */
    public record Part(String file, Recording recording, List<Chunk> chunks, int firstNumber) {}

    private OpenPiece(HadoopSource source) {
        this.source = source;
    }

    /**
     * Opens a piece, and finds its chunks if that is still to be done.
     *
     * @param tellsAll whether what is lost outside of chunks is looked for, too
     */
    public static OpenPiece open(Piece piece, Configuration configuration, boolean tellsAll) throws IOException {
        var open = new OpenPiece(HadoopSource.open(piece.file(), piece.size(), configuration));
        try {
            if (piece.isRest()) {
                open.addRest(piece, configuration);
            } else {
                open.addChunks(piece, tellsAll);
            }
            return open;
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private void addChunks(Piece piece, boolean tellsAll) throws IOException {
        List<Chunk> chunks = piece.chunks();
        parts.add(new Part(piece.file(), Recording.of(source, chunks, LIMITS), chunks, piece.firstNumber()));
        if (tellsAll && chunks.get(chunks.size() - 1).end() == piece.size()) {
            addLosses(piece.file(), Recording.of(source, LIMITS));
        }
    }

    private void addRest(Piece piece, Configuration configuration) throws IOException {
        if (piece.from() == 0 && !startsAsRecording()) {
            addPacked(piece, configuration);
            return;
        }
        Recording recording = Recording.of(source, LIMITS); // once more by headers as far as they lead
        List<Chunk> rest = recording.chunks().stream()
                .filter(chunk -> chunk.start() >= piece.from())
                .toList();
        parts.add(new Part(piece.file(), recording, rest, recording.chunks().size() - rest.size() + 1));
        addLosses(piece.file(), recording);
    }

    private boolean startsAsRecording() throws IOException {
        var start = ByteBuffer.allocate(MAGIC.length);
        return source.readAt(0, start) == MAGIC.length && java.util.Arrays.equals(start.array(), MAGIC);
    }

    private void addLosses(String file, Recording recording) {
        for (Loss loss : recording.losses()) {
            losses.add(Lost.of(file, 0, loss));
        }
    }

    /* What a file is that does not start as a recording, core's input tells, which reads files. */
    private void addPacked(Piece piece, Configuration configuration) throws IOException {
        java.nio.file.Path local = Files.createTempFile("contrail", ".packed");
        copy = local;
        var path = new Path(piece.file());
        try (var in = path.getFileSystem(configuration).open(path)) {
            Files.copy(in, local, StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            RecordingPath opened = RecordingPath.open(local, LIMITS.unpackedBytes());
            unpacked = opened;
            for (RecordingFile file : opened.files()) {
                String name = opened.files().size() == 1 ? piece.file() : piece.file() + "!/" + file.name();
                addWhole(name, Recording.of(file.source(), LIMITS));
            }
        } catch (RecordingException e) {
            losses.add(Lost.file(piece.file(), "NotARecording", String.valueOf(e.getMessage())));
        }
    }

    private void addWhole(String name, Recording recording) {
        if (recording.chunks().isEmpty()) {
            losses.add(Lost.file(name, "NotARecording", "not a Flight Recorder recording"));
            return;
        }
        parts.add(new Part(name, recording, recording.chunks(), 1));
        addLosses(name, recording);
    }

    /** The recordings, each with its chunks that are to be read. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** What is lost outside of chunks. */
    public List<Lost> losses() {
        return List.copyOf(losses);
    }

    /** How many bytes were read of the file so far. */
    public long bytes() {
        return source.bytes();
    }

    @Override
    public void close() throws IOException {
        try (source) {
            RecordingPath opened = unpacked;
            if (opened != null) {
                opened.close();
            }
        } finally {
            java.nio.file.Path local = copy;
            if (local != null) {
                Files.deleteIfExists(local);
            }
        }
    }
}
