package dev.contrail.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.reader.bytes.ArraySource;
import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.bytes.CountingSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkHeader;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Event;
import jdk.jfr.Name;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of a source: of the chunks that are wanted each byte, once. */
class FetchTest {
    private static final double ALLOWANCE = 1.01;

    @TempDir
    static Path folder;

    private static byte[] recording;

    @Name("test.Numbered")
    static final class Numbered extends Event {
        int number;
        String text = "";
    }

    /** Chunks of several megabytes and of a few hundred kilobytes, with the events of any JVM in them. */
    @BeforeAll
    static void record() throws Exception {
        Path file = folder.resolve("chunks.jfr");
        var bytes = new java.io.ByteArrayOutputStream();
        for (int chunk = 0; chunk < 4; chunk++) {
            try (var running = new jdk.jfr.Recording(Configuration.getConfiguration("profile"))) {
                running.enable(Numbered.class);
                running.start();
                emit(chunk == 2 ? 60_000 : 1_000);
                running.stop();
                running.dump(file);
            }
            bytes.write(Files.readAllBytes(file));
        }
        recording = bytes.toByteArray();
    }

    private static void emit(int count) {
        for (int i = 0; i < count; i++) {
            var event = new Numbered();
            event.number = i;
            event.text = "a text of its own, number " + i;
            event.commit();
        }
    }

    /** A source where each read is a round trip. */
    private record Far(ByteSource source) implements ByteSource {
        @Override
        public long size() {
            return source.size();
        }

        @Override
        public int readAt(long position, ByteBuffer into) throws IOException {
            return source.readAt(position, into);
        }

        @Override
        public int readAheadBytes() {
            return 4 << 20;
        }
    }

    static Stream<ByteSource> sources() {
        return Stream.of(new ArraySource(recording), new Far(new ArraySource(recording)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void read_oneChunkOfSeveral_fetchesItsBytesOnce(ByteSource source) throws IOException {
        List<Chunk> chunks = Recording.of(source).chunks();
        assertThat(chunks).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < chunks.size(); i++) {
            var counting = new CountingSource(source);
            Chunk chunk = Recording.of(counting).chunks().get(i);
            var values = new long[1];

            Recording.of(counting, chunks).read(chunk, event -> {
                for (EventField field : event.fields()) {
                    values[0] += event.get(field) == null ? 0 : 1;
                }
            });

            assertThat(values[0]).isGreaterThan(2_000);
            assertThat(counting.bytes()).as("of chunk %s", chunk).isBetween(chunk.bytes() - ChunkHeader.SIZE, (long)
                    (chunk.bytes() * ALLOWANCE));
        }
    }

    @Test
    void read_chunkOfAFarSource_takesFewRoundTrips() throws IOException {
        var source = new CountingSource(new Far(new ArraySource(recording)));
        var found = Recording.of(source);
        long toFind = source.reads();

        found.read(found.chunks().get(2), event -> event.get(event.fields().get(0)));

        assertThat(toFind).isLessThanOrEqualTo(2L * found.chunks().size());
        assertThat(source.reads() - toFind)
                .isLessThanOrEqualTo(1 + found.chunks().get(2).bytes() / (4 << 20));
    }

    @Test
    void types_ofAChunk_fetchLittleOfIt() throws IOException {
        var source = new CountingSource(new ArraySource(recording));
        var found = Recording.of(source);

        assertThat(found.types(found.chunks().get(2)))
                .extracting(EventType::name)
                .contains("test.Numbered");

        assertThat(source.bytes()).isLessThan(found.chunks().get(2).bytes() / 4);
    }
}
