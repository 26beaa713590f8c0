package dev.contrail.recordings.uploadqueue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.recordings.Program;
import dev.contrail.recordings.Recorded;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTasksTest {
    private static final int FILES = 6;
    private static final int PARTS = 9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"buggy", "fixed"})
    void run_uploadsEveryTaskOnce(String variant) throws Exception {
        var recorded = record(variant);

        assertThat(recorded.outcome()).contains("15 of 15 tasks stored");
        assertThat(recorded.actions("upload", "multipart"))
                .extracting(event -> event.getString("task"))
                .containsExactlyInAnyOrderElementsOf(taskNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"buggy", "fixed"})
    void run_neverUploadsMoreThanThreePartsAtOnce(String variant) throws Exception {
        var parts = record(variant).actions("multipart");

        assertThat(parts).hasSize(PARTS);
        assertThat(parts).allMatch(part -> runningAt(part.getStartTime(), parts) <= UploadQueue.MULTIPART_LIMIT);
    }

    @Test
    void run_buggy_putsTasksBackAgainAndAgain() throws Exception {
        var recorded = record("buggy");

        var putBacks = recorded.actions("put back");
        assertThat(putBacks).hasSizeGreaterThan(FILES + PARTS);
        assertThat(recorded.actions("take")).hasSize(putBacks.size() + FILES + PARTS);
        assertThat(recorded.actions("wait")).isEmpty();
    }

    @Test
    void run_fixed_waitsInsteadOfPuttingBack() throws Exception {
        var recorded = record("fixed");

        assertThat(recorded.actions("put back")).isEmpty();
        assertThat(recorded.actions("wait")).isNotEmpty();
        assertThat(recorded.actions("take")).hasSize(FILES + PARTS);
    }

    private Recorded record(String variant) throws Exception {
        return Recorded.of(folder, Program.UPLOAD_QUEUE, variant, Integer.toString(FILES), Integer.toString(PARTS));
    }

    private static long runningAt(Instant instant, List<RecordedEvent> spans) {
        return spans.stream()
                .filter(span -> !span.getStartTime().isAfter(instant)
                        && span.getEndTime().isAfter(instant))
                .count();
    }

    private static List<String> taskNames() {
        return Stream.concat(
                        IntStream.rangeClosed(1, FILES).mapToObj(number -> "file-" + number),
                        IntStream.rangeClosed(1, PARTS).mapToObj(number -> "part-" + number))
                .toList();
    }
}
