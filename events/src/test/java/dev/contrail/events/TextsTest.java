package dev.contrail.events;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts the texts of all threads")
class TextsTest {
    private static final int TURNS = 2_000;
    private static final List<Object> EIGHT = List.of(
            new AtomicInteger(),
            new AtomicLong(),
            new Object() {},
            new Object() {},
            new Object() {},
            new Object() {},
            new Object() {},
            new Object() {});

    @TempDir
    private Path directory;

    @Test
    void message_eightClassesInTurn_areStoredOnceAChunk() throws IOException {
        var recording = start();
        messages("label");
        Path first = dump(recording, "first.jfr");
        messages("label");
        Path both = dump(recording, "both.jfr");
        recording.close();

        assertThat(texts(first))
                .hasSize(EIGHT.size())
                .allSatisfy((text, times) -> assertThat(times).isOne());
        assertThat(texts(both))
                .hasSize(EIGHT.size())
                .allSatisfy((text, times) -> assertThat(times).isEqualTo(2));
        assertThat(Files.size(first) / TURNS).isLessThan(60 + 100_000 / TURNS);
    }

    @Test
    void message_longLabelThatComesAgain_isPrimedOnce() throws IOException {
        var recording = start();
        messages("a label of more than 16 letters");
        Path file = dump(recording, "labels.jfr");
        recording.close();

        assertThat(texts(file)).containsEntry("a label of more than 16 letters", 1L);
    }

    @Test
    void message_labelsThatNeverComeAgain_areNotPrimed() throws IOException {
        var recording = start();
        IntStream.range(0, TURNS).forEach(i -> Contrail.message("a", "b", "a label of its own, number " + i));
        Path file = dump(recording, "unique.jfr");
        recording.close();

        assertThat(texts(file)).isEmpty();
    }

    @Test
    void message_nothingIsOn_primesNothing() throws IOException {
        Path file;
        try (var recording = new Recording()) {
            recording.start();
            messages("a label of more than 16 letters");
            file = dump(recording, "plain.jfr");
        }

        assertThat(texts(file)).isEmpty();
    }

    private static Recording start() {
        var recording = new Recording();
        recording.enable("contrail.Message");
        recording.start();
        return recording;
    }

    private Path dump(Recording recording, String name) throws IOException {
        Path file = directory.resolve(name);
        recording.dump(file);
        return file;
    }

    private static void messages(String label) {
        for (int i = 0; i < TURNS; i++) {
            Contrail.message(EIGHT.get(i % EIGHT.size()), EIGHT.get((i + 1) % EIGHT.size()), label);
        }
    }

    /** How often each text was primed. */
    private static Map<String, Long> texts(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("contrail.Text"))
                .collect(groupingBy(TextsTest::text, counting()));
    }

    private static String text(RecordedEvent event) {
        assertThat(event.getString("again")).isEqualTo(event.getString("text"));
        return event.getString("text");
    }
}
