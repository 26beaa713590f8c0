package dev.contrail.analyzer.recording;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.reader.Edits;
import dev.contrail.reader.event.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes: reading ends, within the heap, with a trace whose parts fit together or with one line that says
 * why not. Each build tries the inputs that were found once; {@code benchmarks/fuzzing/run} looks for more.
 */
class RecordingFuzz {
    /** No event has fewer bytes: a size, a type, a start and a value. */
    private static final int LEAST_BYTES_PER_EVENT = 4;

    private static final Path SAMPLE = Path.of("..", "..", "recordings", "samples", "expect-continue-buggy.jfr");

    @TempDir
    static Path folder;

    private static byte[] sample = {};
    private static Path file = Path.of("");

    @BeforeAll
    static void prepare() throws IOException {
        var twice = new ByteArrayOutputStream();
        twice.write(WrittenRecordings.chunks(1, 3));
        twice.write(Files.readAllBytes(SAMPLE));
        sample = twice.toByteArray();
        file = Files.createTempFile(memoryOr(folder), "fuzz", ".jfr");
    }

    /** Files in memory are faster by far. */
    private static Path memoryOr(Path other) {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : other;
    }

    @AfterAll
    static void deleteFile() throws IOException {
        Files.deleteIfExists(file);
    }

    static Stream<byte[]> recordings() throws IOException {
        return WrittenRecordings.examples().stream();
    }

    /** The bytes are the file. */
    @MethodSource("recordings")
    @FuzzTest(maxDuration = "10s")
    void read_anyBytes_endsWell(byte[] bytes) throws IOException {
        read(bytes);
    }

    static Stream<byte[]> edits() {
        return Stream.of(new byte[0], Edits.of(Edits.Kind.REPEAT, 0, 3000, 0), Edits.of(Edits.Kind.CUT, 100, 7, 0));
    }

    /** The bytes are changes to a recording that a JVM wrote. */
    @MethodSource("edits")
    @FuzzTest(maxDuration = "10s")
    void read_editedRecording_endsWell(byte[] edits) throws IOException {
        read(Edits.apply(edits, sample));
    }

    private static void read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (TraceFile recording = TraceFile.open(file)) {
            check(recording.read(Mapping.standard(), recording.range(), Progress.NONE, 1), bytes.length);
            Survey survey = recording.survey(Mapping.standard(), Progress.NONE);
            require(survey.messages() + survey.actions() <= survey.trace().totalEvents(), "more drawn than counted");
        } catch (RecordingException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("a refusal without a reason", e);
            }
        }
    }

    private static void check(Trace trace, int bytes) {
        int rows = trace.messages().size() + trace.actions().size();
        rows += trace.snapshots().stream().mapToInt(table -> table.size()).sum();
        require(rows <= bytes / LEAST_BYTES_PER_EVENT, "more events than the file has room for");
        require(rows <= trace.totalEvents(), "more events drawn than counted");
        int texts = trace.texts().size();
        int participants = trace.participants().size();
        int threads = trace.threads().size();
        requireBelow(texts, List.of(trace.messages().label(), trace.actions().action()));
        requireBelow(threads, List.of(trace.messages().thread(), trace.actions().thread()));
        requireBelow(
                participants, List.of(trace.messages().from(), trace.messages().to()));
        requireBelow(
                participants, List.of(trace.actions().queue(), trace.actions().task()));
        trace.snapshots().forEach(table -> {
            requireBelow(participants, List.of(table.subject()));
            requireBelow(texts, List.of(table.action()));
        });
        trace.omissions().forEach(omission -> require(!omission.text().isBlank(), "a loss without words"));
    }

    private static void requireBelow(int limit, List<IntColumn> columns) {
        for (IntColumn column : columns) {
            for (int row = 0; row < column.size(); row++) {
                require(column.get(row) >= Trace.ABSENT && column.get(row) < limit, "an index that leads nowhere");
            }
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
