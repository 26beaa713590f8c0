package dev.contrail.junit;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** No event that was committed before the look is missing; {@code benchmarks/junit/race} has 10,000 runs. */
class RaceTest {
    private static final int THREADS = 4;
    private static final int EVENTS = 25;

    @TempDir
    Path folder;

    @Recorded
    static class Racing {
        @RepeatedTest(100)
        void everyEventOfEveryThread_isThereAtOnce(Trace trace, TestInfo test) throws Exception {
            String name = test.getDisplayName();
            List<Thread> threads = new ArrayList<>();
            var start = new CountDownLatch(1);
            for (int i = 0; i < THREADS; i++) {
                var thread = new Thread(() -> {
                    await(start);
                    for (int event = 0; event < EVENTS; event++) {
                        Contrail.message("racer", "test", name);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(trace).hasMessages(THREADS * EVENTS, "*").hasMessages(THREADS * EVENTS, name);
        }

        private static void await(CountDownLatch start) {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** {@code RaceTest RUNS}: as many runs in this JVM. */
    public static void main(String[] args) throws IOException {
        int runs = Integer.parseInt(args[0]);
        Run run = Run.into(Files.createTempDirectory("race"));
        int missed = 0;
        for (int i = 0; i < runs; i += 100) {
            for (Run.Result result : run.all(Racing.class)) {
                if (!result.passed()) {
                    missed++;
                    System.out.println(result.message());
                }
            }
        }
        System.out.println(runs + " runs of a racing test, with an event missing: " + missed);
        if (missed > 0) {
            throw new IllegalStateException("an event is missing");
        }
    }

    @Test
    void events_committedBeforeTheLook_areAllInIt() {
        assertThat(Run.into(folder).all(Racing.class))
                .hasSize(100)
                .allSatisfy(
                        result -> assertThat(result.outcome().getThrowable()).isEmpty());
    }
}
