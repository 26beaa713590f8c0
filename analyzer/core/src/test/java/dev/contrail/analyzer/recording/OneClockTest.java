package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever picture a recording is read for, its times count from the same event: the first of all pictures. */
class OneClockTest {
    private static final Path SAMPLES = Path.of("../../recordings/samples");
    private static final List<Predicate<TypeMapping>> PICTURES = List.of(
            OneClockTest::isInSequence, OneClockTest::isInLanes, TypeMapping.State.class::isInstance, none -> false);

    @TempDir
    static Path folder;

    static List<Path> recordings() throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            return samples.filter(file -> file.toString().endsWith(".jfr")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void firstEvent_ofASampleReadForAnyPicture_isThatOfAllPictures(Path sample) throws IOException {
        assertOneClock(sample);
    }

    @Name("contrail.Test")
    @StackTrace(false)
    static final class TestMark extends Event {}

    @Test
    void firstEvent_behindTheMarkOfATest_isTheMark() throws IOException {
        Path file = folder.resolve("test.jfr");
        try (var recording = new Recording()) {
            recording.enable(TestMark.class);
            recording.enable("contrail.Message");
            recording.start();
            new TestMark().commit();
            Contrail.message("client", "server", "ask");
            recording.dump(file);
        }
        long mark = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("contrail.Test"))
                .mapToLong(event -> ChronoUnit.NANOS.between(Instant.EPOCH, event.getStartTime()))
                .findFirst()
                .orElseThrow();

        Trace trace = TestRecordings.read(file);

        assertThat(trace.firstEvent()).hasValue(mark);
        assertThat(trace.eventRange())
                .hasValueSatisfying(events -> assertThat(events.startNanos()).isGreaterThan(mark));
        assertOneClock(file);
    }

    @Test
    void firstEvent_ofWaitsThatComeBeforeAllElse_isTheFirstWait() throws IOException, InterruptedException {
        Path file = folder.resolve("waits.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep").withThreshold(Duration.ZERO);
            recording.enable("jdk.FileWrite").withThreshold(Duration.ZERO);
            recording.start();
            var sleeper = new Thread(OneClockTest::sleep, "sleeper");
            sleeper.start();
            sleeper.join();
            recording.enable("jdk.GCHeapConfiguration");
            Files.writeString(folder.resolve("written"), "after the wait");
            recording.dump(file);
        }

        Trace lanes = read(file, OneClockTest::isInLanes);

        assertThat(lanes.actions().start().get(0)).isEqualTo(lanes.firstEvent().orElseThrow());
        assertOneClock(file);
    }

    @Test
    void settings_ofWhatIsNotDrawn_areNoOmissions() throws IOException {
        Trace state = read(SAMPLES.resolve("ledger-unchanged.jfr"), TypeMapping.State.class::isInstance);

        assertThat(state.omissions()).noneMatch(omission -> omission.text().contains("ThreadPark"));
        assertThat(state.drawnBy()).allMatch(count -> count.key().picture() == Tally.Picture.STATE);
    }

    private static boolean isInSequence(TypeMapping how) {
        return how instanceof TypeMapping.Message || how instanceof TypeMapping.Call;
    }

    private static boolean isInLanes(TypeMapping how) {
        return how instanceof TypeMapping.Action
                || how instanceof TypeMapping.Sample
                || how instanceof TypeMapping.Overlay;
    }

    private static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertOneClock(Path file) throws IOException {
        var firsts = new ArrayList<Long>();
        for (Predicate<TypeMapping> picture : PICTURES) {
            firsts.add(read(file, picture).firstEvent().orElseThrow());
        }
        assertThat(firsts).containsOnly(read(file, any -> true).firstEvent().orElseThrow());
    }

    private static Trace read(Path file, Predicate<TypeMapping> drawn) throws IOException {
        try (TraceFile recording = TraceFile.open(file)) {
            return recording.read(Mapping.standard().orElse(Presets.all().seeing(drawn)), Progress.NONE);
        }
    }
}
