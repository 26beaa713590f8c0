import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.contrail.analyzer.assertions.TraceAssertions;
import dev.contrail.events.Contrail;
import dev.contrail.junit.Recorded;
import dev.contrail.junit.Trace;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a recorded test costs more than a plain one: the same tests in turns, in one JVM. */
public class TestCost {
    private static final int TESTS = 100;
    private static final int WARM_UP = 3;
    private static final int SHARE = 5;

    /** Ten events, as a small test has them; without a recording they cost nothing. */
    static void work() {
        var pool = new Object();
        for (int i = 0; i < 5; i++) {
            Contrail.message("test", pool, "lease", i + 1);
            Contrail.reply(pool, "test", "connection", i + 1);
        }
    }

    static class Plain {
        @RepeatedTest(TESTS)
        void test() {
            work();
        }
    }

    static class PlainThatFails {
        @RepeatedTest(TESTS / SHARE)
        void test() {
            work();
            throw new AssertionError("as it should");
        }
    }

    @Recorded
    static class Passes {
        @RepeatedTest(TESTS)
        void test() {
            work();
        }
    }

    @Recorded
    static class Looks {
        @RepeatedTest(TESTS)
        void test(Trace trace) {
            work();
            TraceAssertions.assertThat(trace).hasMessages(5, "lease").repliesToEveryCall();
        }
    }

    @Recorded
    static class Fails {
        @RepeatedTest(TESTS / SHARE)
        void test() {
            work();
            throw new AssertionError("as it should");
        }
    }

    static class PlainOne {
        @Test
        void test() {
            work();
        }
    }

    @Recorded
    static class First {
        @Test
        void test() {
            work();
        }
    }

    /** Milliseconds a test, by the wall and by the CPU time of all threads. */
    record Cost(double wall, double cpu) {}

    static Cost run(Class<?> type, int failures) {
        var tests = new AtomicInteger();
        var failed = new AtomicInteger();
        var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
        var launcher = LauncherFactory.create();
        long cpu = cpu();
        long start = System.nanoTime();
        launcher.execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult outcome) {
                if (test.isTest()) {
                    tests.incrementAndGet();
                    failed.addAndGet(outcome.getStatus() == TestExecutionResult.Status.FAILED ? 1 : 0);
                }
            }
        });
        double wall = (System.nanoTime() - start) / 1e6;
        double used = (cpu() - cpu) / 1e6;
        if (failed.get() != failures) {
            throw new IllegalStateException(type + ": " + failed + " of " + tests + " failed");
        }
        return new Cost(wall / tests.get(), used / tests.get());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** {@code TestCost ROUNDS}, or {@code TestCost first} in a JVM that has recorded nothing yet. */
    public static void main(String[] args) {
        run(PlainOne.class, 0);
        if (args[0].equals("first")) {
            Cost plain = run(PlainOne.class, 0);
            Cost first = run(First.class, 0);
            System.out.printf(Locale.ROOT, "%.0f %.0f%n", first.wall() - plain.wall(), first.cpu() - plain.cpu());
            return;
        }
        int rounds = Integer.parseInt(args[0]);
        List<double[]> wall = new ArrayList<>();
        List<double[]> cpu = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            Cost plain = run(Plain.class, 0);
            Cost passes = run(Passes.class, 0);
            Cost looks = run(Looks.class, 0);
            Cost plainFails = run(PlainThatFails.class, TESTS / SHARE);
            Cost fails = run(Fails.class, TESTS / SHARE);
            if (round >= 0) {
                wall.add(new double[] {
                    passes.wall() - plain.wall(), looks.wall() - plain.wall(), fails.wall() - plainFails.wall()
                });
                cpu.add(new double[] {
                    passes.cpu() - plain.cpu(), looks.cpu() - plain.cpu(), fails.cpu() - plainFails.cpu()
                });
            }
        }
        String java = System.getProperty("java.version");
        print(java, "a test that passes", "1", wall, cpu, 0);
        print(java, "one that asks for its trace", "10", wall, cpu, 1);
        print(java, "one that fails, with its page", "100", wall, cpu, 2);
    }

    private static void print(String java, String what, String most, List<double[]> wall, List<double[]> cpu, int at) {
        System.out.printf("| %s | %s | %s | %s | %s |%n", java, what, middle(wall, at), middle(cpu, at), most);
    }

    private static String middle(List<double[]> rounds, int at) {
        double[] sorted = rounds.stream().mapToDouble(round -> round[at]).sorted().toArray();
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
