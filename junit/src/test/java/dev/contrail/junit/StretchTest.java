package dev.contrail.junit;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test is a stretch of time, the same one in its message, on its page and in the recording beside that. */
class StretchTest {
    @TempDir
    Path folder;

    @Recorded
    static final class BesideAWaitThatBeganBefore {
        private final CountDownLatch over = new CountDownLatch(1);
        private final Thread waiting = new Thread(this::await, "waiting since before");

        BesideAWaitThatBeganBefore() throws InterruptedException {
            Contrail.message("maker", "test", "before");
            waiting.start();
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }

        private void await() {
            try (var span = Contrail.span("pool", "wait", "begun before")) {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Test
        void asks(dev.contrail.junit.Trace trace) throws Exception {
            Thread.sleep(20);
            for (int i = 0; i < 3; i++) {
                Contrail.message("client", "server", "ask");
                assertThat(trace).hasMessages(i + 1, "ask");
            }
            over.countDown();
            waiting.join();
            assertThat(trace).hasMessages(1, "ask");
        }
    }

    private static List<Integer> looks(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(Mark.TYPE))
                .map(event -> event.getInt("look"))
                .toList();
    }

    @Recorded
    static final class GoesOn {
        @Test
        void goesOn(dev.contrail.junit.Trace trace) {
            Contrail.message("client", "server", "ask");
            assertThat(trace).hasMessages(1, "ask");
            Contrail.message("client", "server", "tell");
            throw new AssertionError("for another reason");
        }
    }

    @Test
    void time_ofATestWhoseAssertionFails_endsWhereItWasLookedAt() throws Exception {
        Run.into(folder.resolve("failed")).one(BesideAWaitThatBeganBefore.class);
        Run.into(folder.resolve("goes on")).one(GoesOn.class);

        assertThat(looks(kept(folder.resolve("failed"), ".jfr"))).containsExactly(Mark.BEGIN, 1, 2, 3, 4);
        assertThat(looks(kept(folder.resolve("goes on"), ".jfr"))).containsExactly(Mark.BEGIN, 1, 2);
    }

    @Recorded
    static final class BesideSurefire {
        @Test
        void waits() throws Exception {
            for (String name :
                    List.of("worker-1", "surefire-forkedjvm-stream-flusher", "junit-jupiter-timeout-watcher")) {
                var waiting = new Thread(() -> RecordedExtensionTest.sleep(20), name);
                waiting.start();
                waiting.join();
            }
            throw new AssertionError();
        }
    }

    @Test
    void page_hasNoThreadsOfTheTestEngine() throws Exception {
        Run.into(folder).one(BesideSurefire.class);

        Path file = kept(".jfr");
        assertThat(lanes(asCommandsReadIt(file))).contains("worker-1", "surefire-forkedjvm-stream-flusher");
        assertThat(lanes(Slices.drawn(file, asCommandsReadIt(file).range(), "waits")))
                .contains("worker-1")
                .doesNotContain("surefire-forkedjvm-stream-flusher", "junit-jupiter-timeout-watcher");
    }

    private static List<String> lanes(Trace trace) {
        return Lanes.of(List.of(trace), Categories.of(List.of(trace))).lanes().stream()
                .map(Lane::name)
                .toList();
    }

    private Path kept(String extension) throws IOException {
        return kept(folder, extension);
    }

    private static Path kept(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Trace asCommandsReadIt(Path file) throws IOException {
        try (TraceFile opened = TraceFile.open(file)) {
            return opened.read(Mapping.standard().orElse(Presets.all()), Progress.NONE);
        }
    }

    @Test
    void times_ofTheMessage_areThoseOfTheRecordingBesideIt() throws Exception {
        String message = Run.into(folder).one(BesideAWaitThatBeganBefore.class).message();

        Trace trace = asCommandsReadIt(kept(".jfr"));
        Messages messages = trace.messages();
        List<String> asked = IntStream.range(0, messages.size())
                .mapToObj(row -> at(messages.time().get(row) - trace.originNanos()))
                .toList();
        assertThat(asked)
                .hasSize(3)
                .allSatisfy(time -> assertThat(message).containsPattern(time + " +client -> server: ask"));
    }

    /** As a pattern: a short time is told in milliseconds. */
    private static String at(long nanos) {
        return "(" + Pattern.quote(String.format(Locale.ROOT, "%+.3f ms", nanos / 1e6)) + "|"
                + Pattern.quote(String.format(Locale.ROOT, "%+.3f s", nanos / 1e9)) + ")";
    }

    @Test
    void recording_holdsWhatBeganInTheTestAndNothingThatBeganBefore() throws Exception {
        Run.into(folder).one(BesideAWaitThatBeganBefore.class);

        List<RecordedEvent> events = RecordingFile.readAllEvents(kept(".jfr"));
        RecordedEvent begin = events.stream()
                .filter(event -> event.getEventType().getName().equals(Mark.TYPE) && event.getInt("look") == Mark.BEGIN)
                .findFirst()
                .orElseThrow();
        assertThat(events)
                .filteredOn(event -> !event.getEventType().getName().equals("jdk.ActiveSetting"))
                .allSatisfy(event -> assertThat(event.getStartTime()).isAfterOrEqualTo(begin.getStartTime()));
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("contrail.Message"))
                .extracting(event ->
                        event.getString("label") + " by " + event.getThread().getJavaName())
                .hasSize(3)
                .containsOnly("ask by " + Thread.currentThread().getName());
    }

    @Test
    void page_isOfTheTestsTimeFromEndToEnd() throws Exception {
        Run.into(folder).one(BesideAWaitThatBeganBefore.class);

        Path file = kept(".jfr");
        TimeRange events = asCommandsReadIt(file).eventRange().orElseThrow();
        var time = new TimeRange(events.startNanos() - 1_000_000, events.endNanos() + 1_000_000);
        Trace drawn = Slices.drawn(file, time, "asks");
        assertThat(Runs.range(List.of(drawn))).isEqualTo(time);
        assertThat(Runs.originNanos(List.of(drawn))).isEqualTo(time.startNanos());
    }
}
