package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.events.Contrail;
import java.nio.file.Path;
import java.util.Set;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When threads of a real JVM ended. */
class ThreadEndRecordingTest {
    @TempDir
    private Path folder;

    @Test
    void end_isThatOfEachThread_andMakesNoneOneThatDidSomething() throws Exception {
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadEnd");
            recording.enable("contrail.Action").with("level", "trace").withoutStackTrace();
            recording.start();
            long taker = ended(new Thread(() -> Contrail.action("queue", "take", "one"), "taker"));
            long idler = ended(new Thread(() -> {}, "idler"));

            Trace trace = read(recording, Set.of(taker, idler));

            assertThat(trace.threads())
                    .extracting(TraceThread::name)
                    .contains("taker")
                    .doesNotContain("idler");
            int thread = trace.threads().indexOf(new TraceThread("taker", taker, false));
            assertThat(trace.endOf(thread).getAsLong())
                    .isEqualTo(trace.threadEnds().get(taker))
                    .isBetween(trace.range().startNanos(), trace.range().endNanos());
            assertThat(trace.endOf(Trace.ABSENT)).isEmpty();
        }
    }

    private static long ended(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
        return thread.getId();
    }

    /** The event of an end may come after what waited for the thread goes on. */
    private Trace read(Recording recording, Set<Long> threads) throws Exception {
        for (int look = 0; ; look++) {
            Path file = folder.resolve(look + ".jfr");
            recording.dump(file);
            Trace trace = TestRecordings.read(file);
            if (trace.threadEnds().keySet().containsAll(threads) || look > 100) {
                return trace;
            }
            Thread.sleep(50);
        }
    }
}
