package dev.contrail.analyzer.findings.hang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.DumpedWait.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threads that stand in one wait after twenty seconds, beside a main thread that goes on up to the end. */
class HungThreadsTest {
    private static final long END = 20_000_000_000L;
    private static final String CONCURRENT = "java.util.concurrent.";
    private static final String SEMAPHORE = CONCURRENT + "Semaphore";
    private static final String ACQUIRES = SEMAPHORE + ".acquire(java.base@17/Semaphore.java:318)";
    private static final String HERE = "com.acme.Upload.send(Upload.java:17)";
    private static final String MAILBOX = "com.acme.Mailbox";
    private static final String WAITS = "java.lang.Object.wait(java.base@17/Native Method)";
    private static final String WAITS_WITHOUT_LIMIT = "java.lang.Object.wait(java.base@17/Object.java:338)";

    private final Story story = new Story().until(20_000);

    private static DumpedThread thread(String name, Kind kind, String of, String... frames) {
        long id = 1 + Integer.toUnsignedLong(name.hashCode()); // as a story has it
        return new DumpedThread(name, id, Long.MIN_VALUE, END, new DumpedWait(kind, of, 7, ""), List.of(frames));
    }

    private static DumpedThread main() {
        return thread("main", Kind.SLEEP, "", "com.acme.Main.main(Main.java:3)");
    }

    private static DumpedThread acquiring(String name) {
        return thread(name, Kind.PARK, SEMAPHORE, ACQUIRES, HERE);
    }

    private static DumpedThread notified(String name, String method) {
        return thread(name, Kind.WAIT, MAILBOX, WAITS, WAITS_WITHOUT_LIMIT, MAILBOX + "." + method);
    }

    /** Threads that sleep every 50 ms up to a time. */
    private HungThreadsTest busy(int untilMillis, String... threads) {
        for (int at = 100; at < untilMillis; at += 50) {
            for (String thread : threads) {
                story.wait(at, 30, thread, "sleep", "");
            }
        }
        return this;
    }

    private List<Finding> found(DumpedThread... threads) {
        return story.hang(threads).found("hung-threads");
    }

    @Test
    void allOfAFamily_inOneWait_afterTheyWereBusy_isANote() {
        assertThat(busy(2_000, "upload-1", "upload-2", "upload-3")
                        .found(acquiring("upload-1"), acquiring("upload-2"), acquiring("upload-3"), main()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.title()).isEqualTo("All 3 “upload-…” stand in Semaphore.acquire");
                    assertThat(finding.words())
                            .isEqualTo("When the recording ended, at +20.000 s, they stood at " + HERE
                                    + ". Nothing is recorded of any of them since +1.980 s, for 18 s; before, they went on"
                                    + " every 50.8 ms or so. Others of the program went on: “main” was heard of at"
                                    + " +20.000 s.");
                    assertThat(finding.evidence().count("threads")).isEqualTo(3);
                    assertThat(finding.kind().remedy()).startsWith("Release a permit in a finally block");
                });
    }

    @Test
    void oneThatIsStarvedFromTheFirst_isToldWithTheOthers() {
        assertThat(busy(2_000, "upload-1", "upload-2", "upload-3")
                        .found(
                                acquiring("upload-1"),
                                acquiring("upload-2"),
                                acquiring("upload-3"),
                                acquiring("upload-4"),
                                main()))
                .extracting(Finding::title)
                .containsExactly("All 4 “upload-…” stand in Semaphore.acquire");
    }

    @ParameterizedTest
    @CsvSource({"2000, 1", "15900, 1", "16200, 0", "19900, 0"})
    void untilTheyStandForAFifthOfTheTime_isNone(int untilMillis, int findings) {
        assertThat(busy(untilMillis, "upload-1", "upload-2", "upload-3")
                        .found(acquiring("upload-1"), acquiring("upload-2"), acquiring("upload-3"), main()))
                .hasSize(findings);
    }

    @Test
    void oneOfThemThatGoesOn_orTwo_orWhoWereNeverBusy_areNone() {
        busy(2_000, "upload-1", "upload-2", "upload-3");
        assertThat(found(
                        acquiring("upload-1"),
                        acquiring("upload-2"),
                        acquiring("upload-3"),
                        thread("upload-4", Kind.NONE, "", HERE)))
                .isEmpty();
        assertThat(found(acquiring("upload-1"), acquiring("upload-2"), main())).isEmpty();
        assertThat(found(acquiring("idle-1"), acquiring("idle-2"), acquiring("idle-3"), main()))
                .isEmpty();
    }

    @Test
    void whereNobodyElseGoesOn_isToldAsAHungLock() {
        assertThat(busy(2_000, "upload-1", "upload-2", "upload-3")
                        .found(acquiring("upload-1"), acquiring("upload-2"), acquiring("upload-3")))
                .isEmpty();
        assertThat(story.found("hung-lock")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.concurrent.LinkedBlockingQueue.take(java.base@17/LinkedBlockingQueue.java:435), com.acme.W.run(W.java:3), 0",
        "java.util.concurrent.LinkedBlockingQueue.put(java.base@17/LinkedBlockingQueue.java:335), com.acme.W.run(W.java:3), 1",
        "java.util.concurrent.ThreadPoolExecutor.getTask(java.base@17/T.java:1), com.acme.W.run(W.java:3), 0",
        "java.util.concurrent.locks.LockSupport.parkNanos(java.base@17/LockSupport.java:252), com.acme.W.run(W.java:3), 0",
        "java.util.concurrent.locks.LockSupport.park(java.base@17/LockSupport.java:211), com.acme.Jobs.takeNext(Jobs.java:3), 0",
        "java.util.concurrent.locks.LockSupport.park(java.base@17/LockSupport.java:211), com.acme.W.run(W.java:3), 1"
    })
    void whoWaitsForWork_orWithALimit_isNone(String inJdk, String place, int findings) {
        String condition = CONCURRENT + "locks.AbstractQueuedSynchronizer$ConditionObject";
        assertThat(busy(2_000, "w-1", "w-2", "w-3")
                        .found(
                                thread("w-1", Kind.PARK, condition, inJdk, place),
                                thread("w-2", Kind.PARK, condition, inJdk, place),
                                thread("w-3", Kind.PARK, condition, inJdk, place)))
                .hasSize(findings);
    }

    @Test
    void whoWaitsOnOneObjectInTwoMethods_isToldWithoutAnyEvent() {
        assertThat(found(
                        notified("sender-1", "put(M.java:5)"),
                        notified("sender-2", "put(M.java:5)"),
                        notified("receiver-1", "take(M.java:6)"),
                        notified("receiver-2", "take(M.java:6)")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title())
                            .isEqualTo("All 2 “sender-…” and 2 “receiver-…” wait to be notified on Mailbox#1");
                    assertThat(finding.words())
                            .contains("there stood “sender-…” at com.acme.Mailbox.put(M.java:5), “receiver-…” at com");
                    assertThat(finding.kind().remedy()).startsWith("Call notifyAll");
                });
    }

    @Test
    void whoWaitsOnOneObjectInOneMethod_orWithALimit_isNone() {
        assertThat(found(
                        notified("taker-1", "take(M.java:6)"),
                        notified("taker-2", "take(M.java:6)"),
                        notified("other-1", "take(M.java:6)"),
                        notified("other-2", "take(M.java:6)")))
                .isEmpty();
        assertThat(new HungThreadsTest()
                        .found(
                                thread("sender-1", Kind.WAIT, MAILBOX, WAITS, MAILBOX + ".put(M.java:5)"),
                                thread("sender-2", Kind.WAIT, MAILBOX, WAITS, MAILBOX + ".put(M.java:5)"),
                                notified("receiver-1", "take(M.java:6)"),
                                notified("receiver-2", "take(M.java:6)")))
                .isEmpty();
    }
}
