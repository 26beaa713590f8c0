package dev.contrail.junit;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.events.Contrail;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    /** Two tests that are sure to run at the same time. */
    @Recorded
    static class Together {
        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Test
        void one(Trace trace) throws Exception {
            both(trace, "one");
        }

        @Test
        void other(Trace trace) throws Exception {
            both(trace, "other");
        }

        private static void both(Trace trace, String label) throws Exception {
            var mine = new Object();
            Contrail.message("test", mine, label, 1000 + label.length());
            BOTH.await(SECONDS, TimeUnit.SECONDS);
            assertThat(trace).involving(mine).hasMessages(1, "*").hasMessage(label);
            assertThat(trace).ofExchange(1000 + label.length()).hasMessages(1, "*");
            BOTH.await(SECONDS, TimeUnit.SECONDS);
            assertThat(trace).hasMessage(label);
        }
    }

    private Run inParallel() {
        return Run.into(folder)
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
    }

    @Test
    void overlappingTests_areNamed_andOnlyWhatAnIdDecidesHolds() {
        List<Run.Result> results = inParallel().all(Together.class);

        assertThat(results).hasSize(2).allSatisfy(result -> {
            String other = result.name().startsWith("one") ? "Together.other" : "Together.one";
            assertThat(result.message())
                    .startsWith("this would hold, but it is not certain whose events these are")
                    .contains("alone = true")
                    .contains(
                            "but:          other tests ran meanwhile, and no thread tells whose an event is: ParallelTest."
                                    + other);
        });
    }

    /** How many tests run. */
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private static void busy() throws InterruptedException {
        RUNNING.incrementAndGet();
        new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS); // long enough for others to come in between
        RUNNING.decrementAndGet();
    }

    static class Crowd {
        @Test
        void a() throws Exception {
            busy();
        }

        @Test
        void b() throws Exception {
            busy();
        }

        @Test
        void c() throws Exception {
            busy();
        }
    }

    static class AloneMethod {
        @Test
        @Recorded(alone = true)
        void alone(Trace trace) throws Exception {
            assertThat(RUNNING.incrementAndGet()).isEqualTo(1);
            Contrail.message("test", "nobody", "alone");
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
            assertThat(trace).hasMessages(1, "*");
            assertThat(RUNNING.decrementAndGet()).isZero();
        }

        @Test
        void beside() throws Exception {
            busy();
        }
    }

    @Recorded(alone = true)
    static class AloneClass extends AloneMethod {}

    @Test
    void alone_letsNoOtherTestRunMeanwhile() {
        List<Run.Result> results = inParallel()
                .with("junit.jupiter.extensions.autodetection.enabled", "true")
                .with("contrail.recorded", "all")
                .all(Crowd.class, AloneMethod.class, AloneClass.class);

        assertThat(results)
                .hasSize(7)
                .allSatisfy(
                        result -> assertThat(result.outcome().getThrowable()).isEmpty());
    }
}
