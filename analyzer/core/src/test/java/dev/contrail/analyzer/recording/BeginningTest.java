package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Inference;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import jdk.jfr.Event;
import jdk.jfr.Name;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording whose first chunk has no events, the second what is drawn only without others, the third and fourth actions. */
class BeginningTest {
    private static final String WORK = "test.beginning.Work";
    private static final Mapping WITH_INFERENCE = Mapping.standard().orElse(new Inference());

    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @Name(WORK)
    static final class WorkEvent extends Event {}

    @BeforeAll
    static void record() throws IOException {
        List<Runnable> programs = List.of(() -> {}, BeginningTest::work, BeginningTest::act, BeginningTest::act);
        var bytes = new ByteArrayOutputStream();
        for (Runnable program : programs) {
            Path chunk = TestRecordings.record(folder.resolve("one.jfr"), program, WORK, "contrail.Action");
            bytes.write(Files.readAllBytes(chunk));
        }
        file = Files.write(folder.resolve("chunks.jfr"), bytes.toByteArray());
    }

    private static void work() {
        var event = new WorkEvent();
        event.begin();
        event.commit();
    }

    private static void act() {
        for (int task = 0; task < 5; task++) {
            Contrail.action("queue", "put", "task " + task);
        }
    }

    @Test
    void beginning_firstChunksWithoutEvents_goesOnToTheFirstThatHasSome() throws IOException {
        Trace beginning = beginning(Mapping.standard());

        assertThat(beginning.firstEvent()).isEqualTo(whole(Mapping.standard()).firstEvent());
        assertThat(beginning.eventCounts()).as("without the fourth chunk").containsEntry("contrail.Action", 5L);
    }

    @Test
    void beginning_eventsThatYieldComeFirst_goesOnToTheFirstThatIsDrawn() throws IOException {
        Trace beginning = beginning(WITH_INFERENCE);

        assertThat(beginning.firstEvent()).isEqualTo(whole(WITH_INFERENCE).firstEvent());
        assertThat(beginning.eventCounts())
                .containsEntry(WORK, 1L)
                .as("without the fourth chunk")
                .containsEntry("contrail.Action", 5L);
    }

    @Test
    void beginning_eventsThatYieldToNothing_areTheFirst() throws IOException {
        var inference = new Inference();
        Trace beginning = beginning(inference);

        assertThat(beginning.firstEvent()).isEqualTo(whole(inference).firstEvent());
        assertThat(beginning.eventCounts().getOrDefault("contrail.Action", 0L))
                .as("without the third chunk")
                .isZero();
    }

    @Test
    void read_partWithAKnownOrigin_countsFromThere() throws IOException {
        var later = new TimeRange(whole(Mapping.standard()).range().endNanos(), Long.MAX_VALUE);

        try (var recording = TraceFile.open(file)) {
            Trace part = recording.read(Mapping.standard(), later, OptionalLong.of(42), Progress.NONE);
            assertThat(part.firstEvent()).hasValue(42);
        }
    }

    private static Trace beginning(Mapping mapping) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.readBeginning(mapping);
        }
    }

    private static Trace whole(Mapping mapping) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.read(mapping, Progress.NONE);
        }
    }
}
