package dev.contrail.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A test that hangs is shown up to its end, with what its threads waited for then. */
class HangingTest {
    @TempDir
    Path folder;

    @Recorded
    static final class LosesPermits {
        private final Semaphore free = new Semaphore(1);

        @Test
        @Timeout(5)
        void hangs() throws Exception {
            var jobs = new ArrayList<Thread>();
            for (int i = 0; i < 3; i++) {
                var job = new Thread(this::work, "job-" + i);
                job.setDaemon(true);
                job.start();
                jobs.add(job);
            }
            for (Thread job : jobs) {
                job.join();
            }
        }

        private void work() {
            Contrail.action(this, "acquire", "permit");
            free.acquireUninterruptibly(); // and never gives it back
            Contrail.action(this, "work", "job");
        }
    }

    @Test
    void hangingThreads_areFoundByADumpOfThem() throws Exception {
        Throwable failure = Run.into(folder).one(LosesPermits.class).failure();

        assertThat(failure).hasMessageContaining("timed out");
        assertThat(told(failure))
                .contains("found:        2 threads wait for Semaphore#1, which nobody is left to release")
                .containsPattern("silent: +nothing was recorded in its last .* s, from \\+.* s on");
        assertThat(dumps()).hasSize(1);
        assertThat(told(Run.into(folder.resolve("later")).one(FailsLate.class).failure()))
                .contains("contrail recorded 1 message in ")
                .doesNotContain("found:", "Semaphore");
        assertThat(waitsAtTheEnd()).hasSize(2).allMatch(thread -> thread.startsWith("job-"));
    }

    @Recorded
    static final class FailsLate {
        @Test
        void fails() {
            Contrail.message("client", "server", "ask");
            RecordedExtensionTest.sleep(2500);
            throw new IllegalStateException("late");
        }
    }

    private static String told(Throwable failure) {
        return Stream.of(failure.getSuppressed())
                .map(Throwable::getMessage)
                .filter(words -> words != null && words.startsWith("contrail recorded"))
                .findFirst()
                .orElseThrow();
    }

    /** The threads whose waits the page draws up to its end. */
    private List<String> waitsAtTheEnd() throws IOException {
        Path file = kept(".jfr");
        TimeRange time;
        try (TraceFile opened = TraceFile.open(file)) {
            time = opened.range();
        }
        Trace drawn = Slices.drawn(file, time, "hangs");
        return IntStream.range(0, drawn.actions().open().size())
                .map(drawn.actions().open()::get)
                .mapToObj(row ->
                        drawn.threads().get(drawn.actions().thread().get(row)).displayName())
                .toList();
    }

    private List<RecordedEvent> dumps() throws IOException {
        return RecordingFile.readAllEvents(kept(".jfr")).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ThreadDump"))
                .toList();
    }

    private Path kept(String extension) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Recorded
    static final class WaitsForNobody {
        @Test
        void waits() {
            Contrail.message("client", "server", "ask");
            Assertions.assertTimeoutPreemptively(Duration.ofMillis(1500), () -> new CountDownLatch(1).await());
        }
    }

    @Test
    void silence_ofATestThatTimesOut_isTold() {
        String message = Run.into(folder).one(WaitsForNobody.class).message();

        assertThat(message)
                .contains("execution timed out")
                .containsPattern("silent: +nothing was recorded in its last ");
    }

    @Recorded
    static final class FailsAtOnce {
        @Test
        void fails() {
            Contrail.message("client", "server", "ask");
            throw new AssertionError();
        }
    }

    @Test
    void shortTest_isNotDumped() throws Exception {
        String message = Run.into(folder).one(FailsAtOnce.class).message();

        assertThat(message).doesNotContain("silent:");
        assertThat(dumps()).isEmpty();
    }
}
