package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that hangs, dumped from outside, and ended in ways that leave it no time. */
@Timeout(120)
class HangTest {
    private static final String RECORD = "-XX:StartFlightRecording:settings=contrail.jfc,filename=app.jfr";

    private static final String REPOSITORY = "-XX:FlightRecorderOptions:repository=repository";
    /* Of a chunk's header. */
    private static final int METADATA = 24;
    private static final int STATE = 64;

    @TempDir
    private Path directory;

    @BeforeEach
    void unpackTheSettings() throws IOException {
        Child.unpackSettings(directory);
    }

    @Test
    void jcmdDump_poolWaitsForItself_hasWhoWaitsInWhatSinceWhen() throws Exception {
        try (var child = start("deadlock")) {
            child.jcmd("JFR.dump", "filename=hang.jfr");
        }

        assertThat(open(directory.resolve("hang.jfr")))
                .filteredOn(event -> event.getString("action").equals("wait for inner task"))
                .extracting(event -> event.getThread("begunOn").getJavaName())
                .as("told by the second and by the chunk's end, or by one of them")
                .containsOnly("pool-worker-1", "pool-worker-2");
    }

    @Test
    void kill9_afterSecondsOfHanging_hasTheHang() throws Exception {
        try (var child = start("deadlock", REPOSITORY)) {
            awaitNote();
            child.kill();
        }

        assertThat(openInRepository())
                .extracting(event -> event.getThread("begunOn").getJavaName())
                .contains("pool-worker-1", "pool-worker-2");
    }

    /** The file that was named stays empty, on 17 and 25: the JVM exits without writing it. */
    @Test
    void exitOnOutOfMemoryError_longAfterASpanBegan_leavesItInTheRepository() throws Exception {
        try (var child = start("outOfMemory", "-Xmx32m", "-XX:+ExitOnOutOfMemoryError", REPOSITORY)) {
            awaitNote();
            child.goOn();
            child.awaitEnd();
        }

        assertThat(directory.resolve("app.jfr")).isEmptyFile();
        assertThat(openInRepository())
                .extracting(event -> event.getString("action"))
                .contains("collect");
    }

    @Test
    void jcmdDump_tenThousandVirtualThreads_hasASpanForEach() throws Exception {
        assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(21);
        try (var child = start("virtual")) {
            child.jcmd("JFR.dump", "filename=hang.jfr");
        }

        List<Long> ids = open(directory.resolve("hang.jfr")).stream()
                .filter(event -> event.getString("action").equals("wait"))
                .map(event -> event.getThread("begunOn").getJavaThreadId())
                .distinct()
                .toList();
        assertThat(ids).hasSize(10_000);
    }

    private void awaitNote() throws IOException, InterruptedException {
        while (openInRepository().isEmpty()) {
            Thread.sleep(100);
        }
    }

    private Child start(String what, String... options) throws IOException {
        return Child.start(
                directory,
                HangProgram.class,
                List.of(what),
                Stream.concat(Stream.of(RECORD), Stream.of(options)).toArray(String[]::new));
    }

    private List<RecordedEvent> openInRepository() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("repository"))) {
            Path chunk = files.filter(file -> file.toString().endsWith(".jfr"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(chunk);
            if (ByteBuffer.wrap(bytes).getLong(METADATA) == 0) {
                return List.of(); // nothing was flushed yet
            }
            bytes[STATE] = 0; // finished: else the JDK's reader waits for the JVM, which may have ended
            return open(Files.write(directory.resolve("copy.jfr"), bytes));
        }
    }

    private static List<RecordedEvent> open(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("contrail.OpenSpan"))
                .toList();
    }
}
