package dev.contrail.analyzer.findings.hang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.DumpedWait.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for a semaphore, a latch or a result after twenty seconds, in the last ten of which nobody did anything. */
class HungPermitsTest {
    private static final long END = 20_000_000_000L;
    private static final String CONCURRENT = "java.util.concurrent.";
    private static final String SEMAPHORE = CONCURRENT + "Semaphore";
    private static final String HERE = "com.acme.Pool.take(Pool.java:17)";
    private static final String WAIT = "java.lang.Object.wait(java.base@17/Object.java:338)";
    private static final String SERVES =
            CONCURRENT + "ThreadPoolExecutor.runWorker(java.base@17/ThreadPoolExecutor.java:1136)";

    private final Story story = new Story().until(20_000);

    private static DumpedThread thread(String name, Kind kind, String of, String... frames) {
        long id = 1 + Integer.toUnsignedLong(name.hashCode()); // as a story has it
        var wait = new DumpedWait(kind, of, of.isEmpty() ? 0 : 7, "");
        return new DumpedThread(name, id, Long.MIN_VALUE, END, wait, List.of(frames));
    }

    private static DumpedThread waiting(String name) {
        return thread(name, Kind.PARK, SEMAPHORE, HERE);
    }

    private List<Finding> found(DumpedThread... threads) {
        return story.hang(threads).found("hung-lock");
    }

    /** Waits that end after half of the time. */
    private void inLine(String... threads) {
        for (int at = 0; at < 10_000; at += 100) {
            for (String thread : threads) {
                story.waitAt(at, 95, thread, "park", "Semaphore", "Pool.take:17");
            }
        }
    }

    @Test
    void aSemaphoreThatAllWaitForAndNobodyReleases_isAWarning() {
        inLine("a", "b", "c");
        story.waitAt(8_000, 500, "batch", "park", "Semaphore", "Batch.run:3");
        assertThat(found(
                        waiting("a"),
                        waiting("b"),
                        waiting("c"),
                        thread("starter", Kind.WAIT, "Thread", WAIT, WAIT, "Main.main(M:1)")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("3 threads wait for Semaphore#1, which nobody is left to release");
                    assertThat(finding.words())
                            .isEqualTo("When the recording ended, at +20.000 s, they stood at " + HERE
                                    + ". The last that is recorded of any of them was at +9.995 s, 10 s before. No other"
                                    + " thread of the program goes on, or has done anything since: whoever had a permit"
                                    + " did not give it back. “batch” is the last that got one and has ended since, at"
                                    + " +8.500 s, Batch.run:3.");
                    assertThat(finding.kind().remedy()).contains("permit in a finally block");
                });
    }

    @Test
    void theSameLineAsAConvoy_isNotToldBesideIt() {
        inLine("a", "b", "c", "d");
        story.hang(waiting("a"), waiting("b"), waiting("c"), waiting("d"));
        assertThat(Finding.flat(Findings.in(story.trace())))
                .extracting(finding -> finding.kind().id())
                .contains("hung-lock")
                .doesNotContain("convoy");
    }

    @Test
    void aLatchThatNobodyCountsDown_isToldAsOne() {
        String latch = CONCURRENT + "CountDownLatch";
        assertThat(found(thread("a", Kind.PARK, latch, HERE), thread("b", Kind.PARK, latch, HERE)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title())
                            .isEqualTo("2 threads wait for CountDownLatch#1, which nobody is left to count down");
                    assertThat(finding.kind().remedy()).startsWith("Count a latch down");
                });
    }

    @Test
    void whileAnybodyMayRelease_idleThreadsAreNone() {
        assertThat(foundBeside(Kind.NONE, HERE)).isEmpty();
        assertThat(foundBeside(Kind.SLEEP, HERE)).isEmpty();
        assertThat(foundBeside(Kind.CONNECT, "sun.nio.ch.NioSocketImpl.accept(N:1)"))
                .isEmpty();
        assertThat(foundBeside(Kind.NONE, "sun.nio.ch.EPoll.wait(java.base@17/Native Method)"))
                .isEmpty();
        assertThat(foundBeside(Kind.WAIT, WAIT, "java.util.TimerThread.mainLoop(java.base@17/Timer.java:553)"))
                .isEmpty();
        assertThat(foundBeside(Kind.WAIT, WAIT, WAIT, HERE)).hasSize(1);
        assertThat(foundBeside(
                        Kind.NONE, "java.lang.ref.Reference.waitForReferencePendingList(java.base@17/Native Method)"))
                .hasSize(1);
    }

    private static List<Finding> foundBeside(Kind kind, String... frames) {
        return new HungPermitsTest().found(waiting("a"), waiting("b"), thread("other", kind, "", frames));
    }

    @Test
    void whoWasHeardOfAMomentBefore_orWaitsWithALimit_isNone() {
        String limit = CONCURRENT + "locks.LockSupport.parkNanos(java.base@17/LockSupport.java:252)";
        assertThat(found(waiting("a"), thread("b", Kind.PARK, SEMAPHORE, limit, HERE)))
                .isEmpty();
        var late = new HungPermitsTest();
        late.story.waitAt(19_000, 500, "other", "park", "Queue", "Queue.take:1");
        assertThat(late.found(waiting("a"), waiting("b"), thread("other", Kind.PARK, "Queue", HERE)))
                .isEmpty();
    }

    @Test
    void aPoolThatWaitsForStages_whileNobodyElseGoesOn_isAWarning() {
        String joins = CONCURRENT + "CompletableFuture.waitingGet(java.base@17/CompletableFuture.java:1898)";
        var one = thread("orders-1", Kind.PARK, CONCURRENT + "CompletableFuture", joins, HERE, SERVES);
        var two = thread("orders-2", Kind.PARK, CONCURRENT + "CompletableFuture", joins, HERE, SERVES);
        var main = thread("starter", Kind.PARK, CONCURRENT + "FutureTask", "Main.main(Main.java:1)");
        assertThat(story.hang(one, two, main).found("hung-pool"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("All 2 threads of “orders” wait for results that nobody is left to bring");
                });
        assertThat(new HungPermitsTest()
                        .story
                        .hang(one, two, thread("starter", Kind.NONE, "", HERE))
                        .found("hung-pool"))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
    }
}
