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

/** What threads stand at after twenty seconds, in the last nineteen of which nobody did anything. */
class HungProgramTest {
    private static final long END = 20_000_000_000L;
    private static final String CONCURRENT = "java.util.concurrent.";
    private static final String AWAITS = CONCURRENT + "CountDownLatch.await(java.base@17/CountDownLatch.java:230)";
    private static final String TAKES =
            CONCURRENT + "ArrayBlockingQueue.take(java.base@17/ArrayBlockingQueue.java:420)";
    private static final String HERE = "com.acme.Import.load(Import.java:17)";
    private static final String WAIT = "java.lang.Object.wait(java.base@17/Native Method)";
    private static final String NANOS = CONCURRENT + "locks.LockSupport.parkNanos(java.base@17/LockSupport.java:252)";
    private static final String SERVES =
            CONCURRENT + "ThreadPoolExecutor.runWorker(java.base@17/ThreadPoolExecutor.java:1122)";
    private static final String IDLES =
            CONCURRENT + "ThreadPoolExecutor.getTask(java.base@17/ThreadPoolExecutor.java:1062)";

    private final Story story =
            new Story().call(0, "worker-2", "Import", "begin", "x").recordedUntil(20_000);

    private static DumpedThread thread(String name, Kind kind, String of, String... frames) {
        long id = 1 + Integer.toUnsignedLong(name.hashCode()); // as a story has it
        var wait = new DumpedWait(kind, of, of.isEmpty() ? 0 : 7, "");
        boolean daemon = name.startsWith("lib-");
        return new DumpedThread(name, id, Long.MIN_VALUE, END, wait, List.of(frames), DumpedThread.UNKNOWN, daemon);
    }

    private static DumpedThread parked(String name, String... frames) {
        return thread(name, Kind.PARK, CONCURRENT + "locks.AbstractQueuedSynchronizer$ConditionObject", frames);
    }

    private static final DumpedThread WAITING = parked("starter", AWAITS, HERE);
    private static final DumpedThread IDLE = parked("pool-1-thread-1", TAKES, IDLES, SERVES);

    private static List<Finding> found(DumpedThread... threads) {
        Story story = new HungProgramTest().story;
        story.hang(threads);
        return story.found("hung-program");
    }

    private static List<Severity> severities(DumpedThread... threads) {
        return found(threads).stream().map(Finding::severity).toList();
    }

    @Test
    void aLatchThatNobodyIsLeftToCountDown_isAWarning_withWhoHasEnded() {
        assertThat(found(WAITING, IDLE)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.title())
                    .isEqualTo("“starter” waits in CountDownLatch.await, and nobody is left to wake it");
            assertThat(finding.words())
                    .isEqualTo("When the recording ended, at +20.000 s, “starter” waited in CountDownLatch.await at "
                            + HERE
                            + ". The last that is recorded of it was at +0.000 s, 20 s before. No thread of the program"
                            + " runs, sleeps, or waits for a timer or the world outside, and one thread of a pool has"
                            + " nothing to do. “worker-2” has ended; the last that is recorded of it was at +0.000 s.");
            assertThat(finding.evidence().threads())
                    .extracting(TraceThread::name)
                    .contains("starter");
        });
    }

    @Test
    void anExceptionBefore_isTold() {
        story.waitInLane(1_000, 0, "worker-2", "exception", "IllegalStateException: bad line");
        story.hang(WAITING);
        assertThat(story.found("hung-program"))
                .singleElement()
                .extracting(Finding::words)
                .asString()
                .endsWith(" The last exception before was “IllegalStateException: bad line” of worker-2, at +1.000 s.");
    }

    @Test
    void whoeverMayGoOn_mayWakeIt() {
        DumpedThread[] going = {
            thread("other", Kind.NONE, "", HERE),
            thread("other", Kind.SLEEP, "", HERE),
            thread("other", Kind.SOCKET, "", "java.net.SocketInputStream.read(S:1)"),
            thread("other", Kind.NONE, "", "sun.nio.ch.EPoll.wait(java.base@17/Native Method)"),
            thread("process reaper", Kind.NONE, "", "java.lang.ProcessHandleImpl.waitForProcessExit0(P:1)"),
            thread("AWT-XAWT", Kind.NONE, "", "sun.awt.X11.XToolkit.waitForEvents(X:1)"),
            thread("other", Kind.WAIT, "Object", WAIT, HERE),
            parked("other", NANOS, HERE),
            thread("Timer-0", Kind.WAIT, "TaskQueue", WAIT, "java.util.TimerThread.mainLoop(Timer.java:553)"),
            parked("s", NANOS, CONCURRENT + "ScheduledThreadPoolExecutor$DelayedWorkQueue.take(S:1)", IDLES, SERVES),
            thread("JFR Shutdown Hook", Kind.NONE, "", "jdk.jfr.internal.Shutdown.run(S:1)")
        };
        assertThat(going).allSatisfy(other -> assertThat(found(WAITING, other)).isEmpty());
    }

    @Test
    void whoCannot_orRunsTests_doesNot() {
        DumpedThread[] standing = {
            thread("Reference Handler", Kind.NONE, "", "java.lang.ref.Reference.waitForReferencePendingList(R:1)"),
            thread("other", Kind.WAIT, "Object", WAIT, "java.lang.Object.wait(Object.java:338)", HERE),
            thread(
                    "Timer-0",
                    Kind.WAIT,
                    "TaskQueue",
                    WAIT,
                    "java.lang.Object.wait(O:1)",
                    "java.util.TimerThread.mainLoop(T:1)"),
            parked("s", CONCURRENT + "ScheduledThreadPoolExecutor$DelayedWorkQueue.take(S:1)", IDLES, SERVES),
            parked("idle", NANOS, IDLES, SERVES),
            parked(
                    "DefaultDispatcher-worker-1",
                    NANOS,
                    "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.park(CoroutineScheduler.kt:855)",
                    "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.runWorker(CoroutineScheduler.kt:751)"),
            thread(
                    "surefire-forkedjvm-command-thread",
                    Kind.NONE,
                    "",
                    "org.apache.maven.surefire.booter.CommandReader.run(C:1)")
        };
        assertThat(standing)
                .allSatisfy(other -> assertThat(severities(WAITING, other)).containsExactly(Severity.WARNING));
    }

    @Test
    void whoWaitsForThatWithALimit_isOneOfThem() {
        assertThat(found(WAITING, parked("caller", NANOS, CONCURRENT + "FutureTask.awaitDone(F:1)", HERE)))
                .singleElement()
                .extracting(Finding::title)
                .isEqualTo("2 threads wait, and nobody is left to wake them");
        assertThat(found(parked("caller", NANOS, CONCURRENT + "FutureTask.awaitDone(F:1)", HERE)))
                .hasSize(1);
    }

    @Test
    void whoWaitsForSomethingToDo_orKeepsTheProgramAlive_isANote() {
        String join = "java.lang.Thread.join(java.base@17/Thread.java:1313)";
        assertThat(Stream.of(
                        parked("consumer", TAKES, HERE),
                        parked("main", AWAITS, "com.acme.Main.main(Main.java:9)"),
                        thread("main", Kind.WAIT, "java.lang.Thread", WAIT, join, join, HERE)))
                .allSatisfy(one -> assertThat(severities(one)).containsExactly(Severity.NOTE));
        assertThat(severities(WAITING, thread("main", Kind.WAIT, "java.lang.Thread", WAIT, join, join, HERE)))
                .containsExactly(Severity.WARNING);
    }

    @Test
    void aLockOfWhichNobodyKnowsTheOwner_isOne() {
        String stamped = CONCURRENT + "locks.StampedLock";
        assertThat(found(thread("editor", Kind.PARK, stamped, stamped + ".writeLock(S:1)", HERE)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("“editor” waits in StampedLock.writeLock, and nobody is left to wake it");
                });
    }

    /** As where it has the lock for reading: the dump does not tell who has that. */
    @Test
    void mainAloneInLineForAWriteLock_isAWarning_andToldThatItMayWaitForItself() {
        String lock = CONCURRENT + "locks.ReentrantReadWriteLock";
        assertThat(found(thread(
                        "main", Kind.LOCK, lock, lock + "$WriteLock.lock(R:1)", "com.acme.Main.main(Main.java:9)")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo(
                                    "“main” waits in ReentrantReadWriteLock$WriteLock.lock, and nobody is left to wake it");
                    assertThat(finding.words())
                            .contains("A thread that has it for reading and wants it for writing waits for itself.");
                    assertThat(finding.kind().remedy())
                            .startsWith("Give a lock back in a finally block")
                            .endsWith("give a read lock back before taking the write lock.");
                });
    }

    @Test
    void oneThreadThatMainHasStartedForIt_orThatParksItself_isANote() {
        String hook = "com.acme.Main.lambda$main$1(Main.java:7)";
        String park = CONCURRENT + "locks.LockSupport.park(java.base@17/LockSupport.java:341)";
        assertThat(severities(parked("keep-alive", AWAITS, hook))).containsExactly(Severity.NOTE);
        assertThat(severities(parked("one", AWAITS, hook), parked("two", AWAITS, hook)))
                .containsExactly(Severity.WARNING);
        assertThat(severities(parked("actor", park, HERE))).containsExactly(Severity.NOTE);
    }

    @Test
    void thatMainHasEnded_isNotTold() {
        Story main = new Story().call(0, "main", "Import", "begin", "x").recordedUntil(20_000);
        assertThat(main.hang(WAITING).found("hung-program"))
                .singleElement()
                .extracting(Finding::words)
                .asString()
                .doesNotContain("has ended");
    }

    @Test
    void whatALibraryHasInTheBackground_isNoHang() {
        String remove = "java.lang.ref.ReferenceQueue.remove(java.base@17/ReferenceQueue.java:155)";
        DumpedThread cleaner =
                thread("lib-cleaner", Kind.WAIT, "Lock", WAIT, WAIT, remove, "lib.Cleaner.run(Cleaner.java:1)");
        DumpedThread appender = parked("lib-appender", TAKES, "lib.Appender.run(Appender.java:1)");

        assertThat(found(cleaner, appender, IDLE)).isEmpty();
        assertThat(found(WAITING, cleaner, appender, IDLE))
                .singleElement()
                .extracting(Finding::title)
                .asString()
                .startsWith("“starter” waits in");
        assertThat(severities(parked("lib-timer", AWAITS, "lib.Timer.run(Timer.java:1)"), IDLE))
                .containsExactly(Severity.NOTE);
    }

    @Test
    void whatIsToldAsAnotherHang_isNotToldAgain() {
        String semaphore = CONCURRENT + "Semaphore";
        DumpedThread[] permits = {
            thread("a", Kind.PARK, semaphore, HERE), thread("b", Kind.PARK, semaphore, HERE), WAITING
        };
        Story hung = new HungProgramTest().story.hang(permits);
        assertThat(hung.found("hung-lock")).hasSize(1);
        assertThat(hung.found("hung-program")).isEmpty();
    }

    @Test
    void whoDidSomethingLately_goesOn() {
        story.waitAt(18_500, 500, "starter", "park", "CountDownLatch", "Import.load:17");
        assertThat(story.hang(WAITING).found("hung-program")).isEmpty();
    }

    private static final DumpedThread RUN_BLOCKING =
            parked("loader", NANOS, "kotlinx.coroutines.BlockingCoroutine.joinBlocking(Builders.kt:118)", HERE);

    /** It parks with a limit, whether one of its coroutines is in a delay or none will ever go on. */
    @Test
    void runBlocking_isANote_thatTellsWhatADumpDoesNot() {
        assertThat(found(RUN_BLOCKING, IDLE)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title()).isEqualTo("“loader” waits in runBlocking, and no other thread goes on");
            assertThat(finding.words())
                    .contains("“loader” waited in runBlocking at " + HERE, "or when a delay in it is over");
        });
        assertThat(severities(RUN_BLOCKING, WAITING)).containsExactly(Severity.NOTE);
    }

    @Test
    void runBlocking_besideDelaysOnOtherThreads_isNone() {
        String timer = "kotlinx.coroutines.DefaultExecutor.run(DefaultExecutor.kt:121)";
        assertThat(found(RUN_BLOCKING, parked("kotlinx.coroutines.DefaultExecutor", NANOS, timer)))
                .isEmpty();
    }

    /** Each four seconds it was heard of: eleven of silence are not yet three times that. */
    @Test
    void runBlocking_withADelayAgainAndAgain_isNone() {
        story.waitAt(1_000, 4_000, "loader", "park", "BlockingCoroutine", "");
        story.waitAt(5_000, 4_000, "loader", "park", "BlockingCoroutine", "");
        assertThat(story.hang(RUN_BLOCKING).found("hung-program")).isEmpty();
    }

    private static final DumpedThread UNBLOCKER = thread(
            "VirtualThread-unblocker",
            Kind.NONE,
            "",
            "java.lang.VirtualThread.takeVirtualThreadListToUnblock(java.base@25/Native Method)",
            "java.lang.VirtualThread.unblockVirtualThreads(java.base@25/VirtualThread.java:1516)");

    /** No dump has them: what they did last is known of some, and where they stand of none. */
    @Test
    void besideVirtualThreads_isANote_thatTellsWhatIsKnownOfThem() {
        assertThat(found(WAITING, UNBLOCKER)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title()).endsWith("waits in CountDownLatch.await, and no other thread goes on");
            assertThat(finding.words())
                    .contains("Nothing is recorded of the program's virtual threads", "Thread.dump_to_file");
        });
        story.virtual(100, 400, "fetcher-1", false, "fetch").virtual(600, 0, "fetcher-2", true, "fetch");
        assertThat(story.hang(WAITING, UNBLOCKER).found("hung-program"))
                .singleElement()
                .extracting(Finding::words)
                .asString()
                .contains(
                        "2 virtual threads were heard of, the last at +0.600 s, and 1 had begun “fetch” or the like and"
                                + " not ended it; no timer is set for any.")
                .doesNotContain("“fetcher-");
    }

    @Test
    void besideVirtualThreads_thatSleepOrDidSomethingLately_isNone() {
        DumpedThread timer = thread(
                "ForkJoinPool-1-delayScheduler",
                Kind.SLEEP,
                "",
                "java.util.concurrent.DelayScheduler.loop(D.java:253)");
        assertThat(found(WAITING, UNBLOCKER, timer)).isEmpty();
        story.virtual(18_500, 400, "fetcher-1", false, "fetch");
        assertThat(story.hang(WAITING, UNBLOCKER).found("hung-program")).isEmpty();
    }
}
