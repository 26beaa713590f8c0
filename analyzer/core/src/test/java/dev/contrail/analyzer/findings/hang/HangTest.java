package dev.contrail.analyzer.findings.hang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.DumpedWait.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What threads stand at after a second. */
class HangTest {
    private static final long END = 1_000_000_000;
    private static final String HERE = "com.acme.Bank.move(Bank.java:12)";
    private static final String READS = "java.net.SocketInputStream.read(SocketInputStream.java:5)";
    private static final String SERVES = "java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1)";
    private static final String RUNS = "java.util.concurrent.FutureTask.run(FutureTask.java:2)";
    private static final String WAITS = "java.util.concurrent.FutureTask.awaitDone(FutureTask.java:3)";
    private static final String COUNTS = "java.util.concurrent.CountDownLatch.await(CountDownLatch.java:4)";
    private static final String IDLES = "java.util.concurrent.ThreadPoolExecutor.getTask(ThreadPoolExecutor.java:6)";

    private static long ids;

    private static DumpedThread thread(String name, long since, DumpedWait wait, String... frames) {
        return new DumpedThread(name, ++ids, Long.MIN_VALUE, since, wait, List.of(frames));
    }

    /** Waits for an account that another has. */
    private static DumpedThread waiting(String name, int account, String holder) {
        return thread(name, END, new DumpedWait(Kind.LOCK, "com.acme.Account", account, holder), HERE);
    }

    private static DumpedThread busy(String name, Kind kind) {
        return thread(name, END, new DumpedWait(kind, "", 0, ""), READS, HERE);
    }

    private static List<Finding> found(String kind, DumpedThread... threads) {
        return new Story().until(1_000).hang(threads).found(kind);
    }

    @Test
    void deadlock_ofTwo_tellsWhoWaitsForWhat() {
        assertThat(found("deadlock", waiting("a", 1, "b"), waiting("b", 2, "a")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).isEqualTo("“a” and “b” wait for each other");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "When the recording ended, at +1.000 s, “a” waits for Account#1, which “b” has, at "
                                            + HERE + "; “b” waits for Account#2, which “a” has, at " + HERE + ".");
                    assertThat(finding.evidence().threads())
                            .extracting(TraceThread::name)
                            .containsExactly("a", "b");
                    assertThat(finding.evidence().rows()).hasSize(2);
                    assertThat(finding.evidence().time().endNanos()).isEqualTo(END + 1_000_000); // the recording's end
                });
    }

    /** A killed JVM dumps nothing at its end: what an earlier dump tells holds of those that are not heard of since. */
    @Test
    void deadlock_ofAnEarlierDump_isToldOfThreadsThatAreSilentSince() {
        DumpedThread[] ring = {waiting("a", 1, "b"), waiting("b", 2, "a")};

        assertThat(new Story().until(1_000).hang(ring).recordedUntil(60_000).found("deadlock"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.words())
                                .startsWith(
                                        "When threads were last dumped, at +1.000 s (nothing is recorded of these since), “a” waits"));
        assertThat(new Story()
                        .until(1_000)
                        .hang(heardOf(ring))
                        .wait(2_000, 10, "a", "sleep", "")
                        .recordedUntil(60_000)
                        .found("deadlock"))
                .as("one of them went on")
                .isEmpty();
    }

    /** With the ids that a story gives to threads of their names. */
    private static DumpedThread[] heardOf(DumpedThread... threads) {
        return Stream.of(threads)
                .map(thread -> new DumpedThread(
                        thread.name(),
                        1 + Integer.toUnsignedLong(thread.name().hashCode()),
                        thread.startNanos(),
                        thread.sinceNanos(),
                        thread.waitsFor(),
                        thread.frames()))
                .toArray(DumpedThread[]::new);
    }

    private static DumpedThread initializing(String name, String waitsFor, String holder) {
        return thread(name, END, new DumpedWait(Kind.LOCK, waitsFor, 0, holder), HERE);
    }

    @Test
    void deadlock_ofInitializersOfClasses_saysHowToBreakTheCycle() {
        assertThat(found("deadlock", initializing("a", "com.acme.Menu", "b"), initializing("b", "com.acme.Card", "a")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title())
                            .isEqualTo("“a” and “b” wait for each other, in initializers of classes");
                    assertThat(finding.words())
                            .contains(
                                    "“a” waits for the class Menu, which “b” initializes, at " + HERE + "; “b” waits");
                    assertThat(finding.kind().remedy())
                            .startsWith("Break the cycle between the initializers of these classes");
                });
        assertThat(found("deadlock", waiting("a", 1, "b"), waiting("b", 2, "a")))
                .extracting(finding -> finding.kind().remedy())
                .containsExactly("Take locks in one order everywhere, by a number or a name they have.");
    }

    @Test
    void deadlock_ofARing_countsThoseInIt_notThoseWhoWaitForThem() {
        assertThat(found(
                        "deadlock",
                        waiting("outside", 1, "a"),
                        waiting("a", 2, "b"),
                        waiting("b", 3, "c"),
                        waiting("c", 1, "a")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).isEqualTo("3 threads wait for each other in a ring");
                    assertThat(finding.evidence().count("threads")).isEqualTo(3);
                });
    }

    @Test
    void deadlock_ofThreadsInLine_isNone() {
        assertThat(found("deadlock", waiting("a", 1, "b"), waiting("b", 2, "c"), busy("c", Kind.SOCKET)))
                .isEmpty();
    }

    @Test
    void deadlock_ofTheRecorderThatLooks_isNone() {
        assertThat(found("deadlock", waiting("JFR Dump", 1, "b"), waiting("b", 2, "JFR Dump")))
                .isEmpty();
    }

    @Test
    void heldUp_byWhoWaitsForTheWorld_isABug() {
        assertThat(found("held-up", waiting("a", 1, "c"), waiting("b", 1, "c"), busy("c", Kind.SOCKET)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title()).isEqualTo("2 threads wait for Account#1, which “c” has");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "When the recording ended, at +1.000 s, “c” waits for the other end of a socket at "
                                            + HERE + ". “a” waits at " + HERE + ".");
                    assertThat(finding.evidence().count("waiting")).isEqualTo(2);
                });
    }

    @Test
    void heldUp_byWhoRuns_isANote_unlessItWasSoBefore() {
        var running = thread("c", END, DumpedWait.NONE, HERE);
        assertThat(found("held-up", waiting("a", 1, "c"), running))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.title()).isEqualTo("“a” waits for Account#1, which “c” has");
                });
        var before = thread("a", END - 1, new DumpedWait(Kind.LOCK, "com.acme.Account", 1, "c"), HERE);
        assertThat(found("held-up", before, running))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void heldUp_byWhoIsNotInTheDump_orInADeadlock_isNone() {
        assertThat(found("held-up", waiting("a", 1, "nobody"))).isEmpty();
        assertThat(found("held-up", waiting("a", 1, "b"), waiting("b", 2, "a"))).isEmpty();
    }

    @Test
    void heldUp_tellsWhatTheOwnerDoes() {
        assertThat(doing(Kind.NONE)).isEqualTo("runs");
        assertThat(doing(Kind.PARK)).isEqualTo("is parked");
        assertThat(doing(Kind.WAIT)).isEqualTo("waits to be notified");
        assertThat(doing(Kind.SLEEP)).isEqualTo("sleeps");
        assertThat(doing(Kind.CONNECT)).isEqualTo("waits for a connection");
    }

    private static String doing(Kind kind) {
        String words =
                found("held-up", waiting("a", 1, "c"), busy("c", kind)).get(0).words();
        return words.substring(words.indexOf("“c” ") + 4, words.indexOf(" at com"));
    }

    private static DumpedThread worker(String name, String at) {
        return thread(name, END, new DumpedWait(Kind.PARK, "java.util.concurrent.FutureTask", 7, ""), at, HERE, SERVES);
    }

    @Test
    void hungPool_allOfWhichWaitForTasks_waitsForItself() {
        assertThat(found("hung-pool", worker("pool-1-thread-1", WAITS), worker("pool-1-thread-2", WAITS)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("“pool-1-thread” waits for itself: all 2 threads of it wait for its own tasks");
                    assertThat(finding.words())
                            .startsWith(
                                    "When the recording ended, at +1.000 s, “pool-1-thread-1” waited for FutureTask#1 at "
                                            + HERE + ". No other thread runs a task:");
                    assertThat(finding.evidence().rows()).hasSize(2);
                });
    }

    @Test
    void hungPool_ofOne_isToldSo() {
        assertThat(found("hung-pool", worker("single", WAITS)))
                .extracting(Finding::title)
                .containsExactly("“single” waits for itself: the one thread of it waits for its own tasks");
    }

    @Test
    void hungPool_besideOneThatRunsATask_orForOtherResults_isANote() {
        assertThat(found("hung-pool", worker("pool-1", WAITS), thread("other", END, DumpedWait.NONE, HERE, RUNS)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.title()).isEqualTo("The one thread of “pool” waits for results");
                    assertThat(finding.words()).endsWith("If only this pool can bring them, nobody is left to do so.");
                });
        assertThat(found("hung-pool", worker("pool-1", COUNTS), worker("pool-2", WAITS)))
                .extracting(Finding::title)
                .containsExactly("All 2 threads of “pool” wait for results");
    }

    @Test
    void hungPool_besideAnotherThatWaitsSo_saysThatThatOneMayBeToBringThem() {
        assertThat(found("hung-pool", worker("http-1", COUNTS), worker("task-1", COUNTS)))
                .hasSize(2)
                .anySatisfy(
                        finding -> assertThat(finding.words())
                                .contains(
                                        "If only this pool can bring them, or “task”, which waits so, too, nobody is left to."));
    }

    @Test
    void hungPool_ofCallsOfGrpc_advisesADeadline() {
        assertThat(found(
                        "hung-pool",
                        worker(
                                "grpc-worker-1",
                                "io.grpc.stub.ClientCalls$ThreadlessExecutor.waitAndDrain(ClientCalls.java:7)")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title())
                            .isEqualTo("The one thread of “grpc-worker” waits for answers to calls of gRPC");
                    assertThat(finding.kind().remedy()).startsWith("Set a deadline on each call (withDeadlineAfter)");
                });
    }

    /** Waits of a pool of two that began every 100 ms; those of the dump stand since +900 ms. */
    private static List<Finding> besideWaitsOf(double millis, int waits, String... inJdk) {
        var story = new Story().until(1_000);
        for (int n = 0; n < waits; n++) {
            story.waitAt(900 - 100 * n - millis, millis, "web-" + n % 2, "park", "FutureTask", "Bank.move:12");
        }
        var frames =
                Stream.concat(Stream.of(inJdk), Stream.of(WAITS, HERE, SERVES)).toArray(String[]::new);
        var wait = new DumpedWait(Kind.PARK, "java.util.concurrent.FutureTask", 7, "");
        var other = thread("db", END, DumpedWait.NONE, HERE, RUNS);
        return story.hang(heardOf(thread("web-0", END, wait, frames), thread("web-1", END, wait, frames), other))
                .found("hung-pool");
    }

    @Test
    void hungPool_thatWaitsNoLongerThanItDidBefore_isNone() {
        assertThat(besideWaitsOf(100, 6)).isEmpty();
        assertThat(besideWaitsOf(20, 6)).as("never so long").hasSize(1);
        assertThat(besideWaitsOf(100, 4)).as("too few to know").hasSize(1);
    }

    @Test
    void hungPool_inRequests_isToldToSetATimeout() {
        assertThat(besideWaitsOf(
                        20, 6, "jdk.internal.net.http.HttpClientImpl.send(java.net.http@17/HttpClientImpl.java:1)"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).isEqualTo("All 2 threads of “web” wait for answers in HttpClient.send");
                    assertThat(finding.words()).endsWith("No answer came, and no timeout ended the wait.");
                    assertThat(finding.kind().remedy()).startsWith("Set a timeout on each request");
                });
    }

    /** As JDK 25 has it in {@code close}; 17 has no such method, and the same below it. */
    @Test
    void hungPool_thatWaitsForTheEndOfAPool_isToldSo() {
        String pool = "java.util.concurrent.ThreadPoolExecutor.awaitTermination(ThreadPoolExecutor.java:1421)";
        String close = "java.util.concurrent.ExecutorService.close(ExecutorService.java:395)";
        DumpedThread closing =
                thread("pool-1-thread-1", END, new DumpedWait(Kind.PARK, "", 0, ""), pool, close, HERE, SERVES);

        assertThat(found("hung-pool", closing)).singleElement().satisfies(finding -> {
            assertThat(finding.title())
                    .isEqualTo("The one thread of “pool-1-thread” waits for a pool to end, most likely its own");
            assertThat(finding.words())
                    .endsWith(
                            "“pool-1-thread-1” waited in ExecutorService.close at " + HERE + ". A pool ends when all of"
                                    + " its tasks have, and so never while one of them waits for that; no other pool has a thread.");
            assertThat(finding.kind().remedy()).startsWith("Do not close a pool, or wait for its end, in a task of");
        });
        DumpedThread other = thread("pool-2-thread-1", END, DumpedWait.NONE, HERE, SERVES);
        assertThat(found("hung-pool", closing, other)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).endsWith("waits for a pool to end");
            assertThat(finding.words()).endsWith("while one of them waits for that.");
        });
    }

    @Test
    void hungPool_withAThreadThatHasNothingToDo_orRuns_isNone() {
        assertThat(found("hung-pool", worker("pool-1", WAITS), worker("pool-2", IDLES)))
                .isEmpty();
        assertThat(found("hung-pool", worker("pool-1", WAITS), thread("pool-2", END, DumpedWait.NONE, HERE, SERVES)))
                .isEmpty();
        assertThat(found("hung-pool", thread("main", END, DumpedWait.NONE, WAITS, HERE)))
                .isEmpty();
    }

    @Test
    void stuckRead_ofAProgramsThread_isTold_ofTheJdksIsNone() {
        assertThat(found("stuck-read", busy("reader", Kind.SOCKET), busy("second", Kind.SOCKET), busy("c", Kind.SLEEP)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title())
                            .isEqualTo("“reader” and 1 other thread waited for the other end of a socket");
                    assertThat(finding.words())
                            .isEqualTo("When the recording ended, at +1.000 s, “reader” stood at " + HERE
                                    + ", for up to 1 s.");
                    assertThat(finding.evidence().count("threads")).isEqualTo(2);
                    assertThat(finding.evidence().rows()).hasSize(2);
                });
        assertThat(found("stuck-read", thread("jdk", END, new DumpedWait(Kind.SOCKET, "", 0, ""), READS)))
                .isEmpty();
    }

    @Test
    void stuckRead_asInADumpBefore_tellsForHowLongAtLeast() {
        assertThat(found(
                        "stuck-read",
                        thread("reader", END - 400_000_000, new DumpedWait(Kind.SOCKET, "", 0, ""), HERE)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).isEqualTo("“reader” waited for the other end of a socket");
                    assertThat(finding.words()).endsWith("for at least 400 ms.");
                });
    }
}
