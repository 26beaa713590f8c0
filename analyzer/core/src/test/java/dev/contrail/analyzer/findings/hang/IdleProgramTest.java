package dev.contrail.analyzer.findings.hang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.DumpedWait.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What threads stand at after twenty seconds, in the last nineteen of which nobody did anything. */
class IdleProgramTest {
    private static final long END = 20_000_000_000L;
    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor.";
    private static final String NANOS = "java.util.concurrent.locks.LockSupport.parkNanos(LockSupport.java:252)";
    private static final String[] IDLE = {POOL + "getTask(T.java:1062)", POOL + "runWorker(T.java:1122)"};
    private static final DumpedThread MAIN_HAS_ENDED = thread("DestroyJavaVM", Kind.NONE, false);

    private static DumpedThread thread(String name, Kind kind, boolean daemon, String... frames) {
        long id = 1 + Integer.toUnsignedLong(name.hashCode()); // as a story has it
        var wait = new DumpedWait(kind, "", 0, "");
        return new DumpedThread(name, id, Long.MIN_VALUE, END, wait, List.of(frames), DumpedThread.UNKNOWN, daemon);
    }

    private static DumpedThread worker(int number, boolean daemon) {
        return thread("pool-1-thread-" + number, Kind.PARK, daemon, IDLE);
    }

    private static List<Finding> found(DumpedThread... threads) {
        return new Story()
                .call(0, "pool-1-thread-1", "Import", "begin", "x")
                .recordedUntil(20_000)
                .hang(threads)
                .found("idle-program");
    }

    @Test
    void aPoolThatIsNotShutDown_isANote() {
        assertThat(found(MAIN_HAS_ENDED, worker(1, false), worker(2, false)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.title())
                            .isEqualTo("The program has nothing to do, and does not end: “pool-1-thread-1” and 1 other"
                                    + " thread keep it alive");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "When the recording ended, at +20.000 s, main had ended, and “pool-1-thread-1” and 1"
                                            + " other thread waited for a task of their pool, no daemons. The last that is recorded of any of"
                                            + " them was at +0.000 s, 20 s before. No other thread of the program runs, sleeps, or"
                                            + " waits for anything.");
                });
    }

    @Test
    void whatALibraryHasInTheBackground_isNothingThatItDoes() {
        assertThat(found(
                        MAIN_HAS_ENDED,
                        worker(1, false),
                        thread(
                                "lib-appender",
                                Kind.PARK,
                                true,
                                "java.util.concurrent.ArrayBlockingQueue.take(A:1)",
                                "lib.Appender.run(A:2)")))
                .hasSize(1);
        String wait = "java.lang.Object.wait(O:1)";
        assertThat(found(
                        MAIN_HAS_ENDED,
                        worker(1, false),
                        thread("log-writer", Kind.WAIT, true, wait, wait, "com.acme.Log.write(Log.java:2)")))
                .hasSize(1);
    }

    private static DumpedThread timer(boolean daemon, String... inWait) {
        String[] frames = Stream.concat(Stream.of(inWait), Stream.of("java.util.TimerThread.mainLoop(Timer.java:537)"))
                .toArray(String[]::new);
        return thread("Timer-0", Kind.WAIT, daemon, frames);
    }

    @Test
    void aTimerThatHasNothingLeftToDo_isOneOfThose() {
        String wait = "java.lang.Object.wait(java.base@17/Native Method)";

        assertThat(found(MAIN_HAS_ENDED, timer(false, wait, wait)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).endsWith("“Timer-0” keeps it alive");
                    assertThat(finding.words())
                            .contains("main had ended, and “Timer-0” waited for a task, no daemon. ");
                    assertThat(finding.kind().remedy()).contains("cancel a Timer");
                });
        assertThat(found(MAIN_HAS_ENDED, timer(false, wait, wait), worker(1, false)))
                .hasSize(1);
        assertThat(found(MAIN_HAS_ENDED, timer(true, wait, wait))).isEmpty();
        assertThat(found(MAIN_HAS_ENDED, timer(false, wait))).as("set").isEmpty();
        assertThat(found(MAIN_HAS_ENDED, timer(false, wait), worker(1, false))).isEmpty();
    }

    @Test
    void aPoolBesideAnHttpClient_isOne_andThatAnAnswerMayComeIsTold() {
        DumpedThread selector = thread(
                "HttpClient-1-SelectorManager",
                Kind.NONE,
                true,
                "sun.nio.ch.EPoll.wait(java.base@17/Native Method)",
                "jdk.internal.net.http.HttpClientImpl$SelectorManager.run(java.net.http@17/HttpClientImpl.java:894)");

        assertThat(found(MAIN_HAS_ENDED, worker(1, false), selector))
                .singleElement()
                .extracting(Finding::words)
                .asString()
                .endsWith("waits for anything, unless an HttpClient still awaits an answer.");
    }

    @Test
    void oneThread_isToldAsOne() {
        assertThat(found(MAIN_HAS_ENDED, worker(1, false), worker(2, true)))
                .singleElement()
                .extracting(Finding::title)
                .asString()
                .endsWith("“pool-1-thread-1” keeps it alive");
    }

    @Test
    void whileMainGoesOn_orAnybodyMayBringATask_orAllAreDaemons_isNone() {
        assertThat(found(worker(1, false))).isEmpty();
        assertThat(found(MAIN_HAS_ENDED, worker(1, true))).isEmpty();
        assertThat(found(
                        MAIN_HAS_ENDED,
                        worker(1, false),
                        thread("other", Kind.PARK, false, "com.acme.Job.run(Job.java:1)")))
                .isEmpty();
        assertThat(found(
                        MAIN_HAS_ENDED,
                        worker(1, false),
                        thread("http", Kind.NONE, true, "sun.nio.ch.EPoll.wait(E:1)")))
                .isEmpty();
        DumpedThread timer = thread(
                "timer",
                Kind.PARK,
                false,
                NANOS,
                "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take(S:1)",
                IDLE[0],
                IDLE[1]);
        assertThat(found(MAIN_HAS_ENDED, timer)).isEmpty();
        assertThat(found(MAIN_HAS_ENDED, worker(1, false), timer)).isEmpty();
    }
}
