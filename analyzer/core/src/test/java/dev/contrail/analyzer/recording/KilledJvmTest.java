package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.chunk.ChunkHeader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is killed while it emits at full speed: what it had written is read, beyond what its header tells. */
class KilledJvmTest {
    private static final long FLUSHED_BYTES = 4 << 20;
    private static final int SIZE_AT = 8;
    private static final int METADATA_AT = 24;

    @TempDir
    Path folder;

    /** The program that is killed. */
    static final class Emitter {
        public static void main(String[] args) {
            System.out.println("emitting");
            for (int number = 0; ; number = (number + 1) % 1_000_000_000) {
                NumberedMessages.emit(number, number + 1);
            }
        }
    }

    @Test
    void read_afterKill_hasNoFewerEventsThanTheJdkFinds_allRight() throws IOException, InterruptedException {
        Path repository = folder.resolve("repository");
        Process emitter = start(repository);
        try (var out = new InputStreamReader(emitter.getInputStream(), StandardCharsets.UTF_8)) {
            assertThat(out.read()).isPositive();
            waitForFlush(repository, emitter);
        } finally {
            emitter.destroyForcibly();
        }
        assertThat(emitter.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Path file = newestChunk(repository);

        var trace = TestRecordings.read(file);

        var found = NumberedMessages.in(trace);
        long byTheJdk = countedByTheJdk(file);
        assertThat((long) found.right()).isPositive().isGreaterThanOrEqualTo(byTheJdk);
        assertThat(found.wrong()).isZero();
        assertThat(found.twice()).isZero();
        assertThat(trace.omissions())
                .allMatch(Omission::isLoss)
                .anyMatch(omission -> omission.text().contains("never finished"));
    }

    /** From time to time the JVM flushes: only then does it describe in the file what it wrote, and tell in the header. */
    private static void waitForFlush(Path repository, Process emitter) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (flushedBytes(newestChunk(repository)) < FLUSHED_BYTES) {
            assertThat(emitter.isAlive()).as("emitter runs").isTrue();
            assertThat(System.nanoTime()).as("flushes within two minutes").isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    /** As the chunk's header says; 0 before the first flush. */
    private static long flushedBytes(Path chunk) throws IOException {
        var header = ByteBuffer.allocate(ChunkHeader.SIZE);
        try (var channel = FileChannel.open(chunk)) {
            if (channel.read(header) < ChunkHeader.SIZE) {
                return 0;
            }
        }
        boolean described = header.getLong(METADATA_AT) > 0;
        return described ? header.getLong(SIZE_AT) : 0;
    }

    private static Process start(Path repository) throws IOException {
        Path settings = Files.writeString(repository.resolveSibling("settings.jfc"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <configuration version="2.0">
                  <event name="contrail.Message"><setting name="enabled">true</setting></event>
                </configuration>
                """);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:FlightRecorderOptions:maxchunksize=1g,repository=" + repository,
                "-XX:StartFlightRecording:settings=" + settings,
                "-cp",
                System.getProperty("java.class.path"),
                Emitter.class.getName());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path newestChunk(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow();
        }
    }

    private static long countedByTheJdk(Path file) {
        long count = 0;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                if (recording.readEvent().getEventType().getName().equals("contrail.Message")) {
                    count++;
                }
            }
        } catch (IOException | RuntimeException e) {
            return count; // it stops at what it cannot read
        }
        return count;
    }
}
