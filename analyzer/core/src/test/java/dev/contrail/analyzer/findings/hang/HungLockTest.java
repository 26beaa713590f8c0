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

/** What stands in line for locks after twenty seconds. */
class HungLockTest {
    private static final long END = 20_000_000_000L;
    private static final String LOCKS = "java.util.concurrent.locks.";
    private static final String LOCK = LOCKS + "ReentrantLock";
    private static final String READ_WRITE = LOCKS + "ReentrantReadWriteLock";
    private static final String READS = READ_WRITE + "$ReadLock.lock(ReentrantReadWriteLock.java:738)";
    private static final String WRITES = READ_WRITE + "$WriteLock.lock(ReentrantReadWriteLock.java:959)";
    private static final String HERE = "com.acme.Bank.move(Bank.java:12)";

    private final Story story = new Story().until(20_000);

    private static DumpedThread thread(String name, long since, DumpedWait wait, String... frames) {
        long id = 1 + Integer.toUnsignedLong(name.hashCode()); // as a story has it
        return new DumpedThread(name, id, Long.MIN_VALUE, since, wait, List.of(frames));
    }

    private static DumpedThread waiting(String name, String holder) {
        return thread(name, END, new DumpedWait(Kind.LOCK, LOCK, 7, holder), HERE);
    }

    private static DumpedThread waiting(String name) {
        return waiting(name, "");
    }

    private static DumpedThread shown(String name) {
        return thread(name, END - 5_000_000_000L, new DumpedWait(Kind.LOCK, LOCK, 7, ""), HERE);
    }

    private static DumpedThread of(String name, String lock, Kind kind, String... frames) {
        return thread(name, END, new DumpedWait(kind, lock, 7, ""), frames);
    }

    private static DumpedThread running() {
        return thread("runs", END, DumpedWait.NONE, HERE);
    }

    private List<Finding> found(DumpedThread... threads) {
        return story.hang(threads).found("hung-lock");
    }

    /** Sleeps that end a second after the begin: none later. */
    private void busy(String... threads) {
        for (int at = 0; at < 1_000; at += 50) {
            for (String thread : threads) {
                story.waitInLane(at, 50, thread, "sleep", null);
            }
        }
    }

    @Test
    void threadsThatNothingIsRecordedOfForLong_areToldWithTheLastOfThem() {
        busy("a", "b");
        assertThat(found(waiting("a"), waiting("b"))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.title()).isEqualTo("2 threads wait for ReentrantLock#1, which nobody is seen to have");
            assertThat(finding.words())
                    .isEqualTo("When the recording ended, at +20.000 s, they stood at " + HERE
                            + ". The last that is recorded of any of them was at +1.000 s, 19 s before.");
            assertThat(finding.evidence().count("waiting")).isEqualTo(2);
            assertThat(finding.evidence().rows()).hasSize(2);
        });
    }

    @Test
    void theLastThatGotIt_whichHasEnded_isTheLikelyCause() {
        busy("a", "b");
        story.recordedUntil(20_000);
        var wait = new Waiting(story);
        wait.at("lost", 1_000, 1_100);
        assertThat(found(waiting("a"), waiting("b"))).singleElement().satisfies(finding -> {
            assertThat(finding.words())
                    .endsWith(" “lost” is the last that is seen to get it there, at +1.100 s, and has ended since: most"
                            + " likely without giving it back.");
            assertThat(finding.evidence().threads()).hasSize(3);
        });
    }

    @Test
    void theLastThatGotIt_whichIsThereStill_isToldWithWhatItDoes() {
        busy("a", "b");
        new Waiting(story).at("owner", 1_000, 1_100);
        var owner = thread("owner", END - 5_000_000_000L, new DumpedWait(Kind.SLEEP, "", 0, ""), HERE);
        assertThat(found(waiting("a"), waiting("b"), owner).get(0).words())
                .endsWith(
                        " “owner” is the last that is seen to get it there, at +1.100 s, and sleeps at " + HERE + ".");
    }

    @Test
    void aThreadThatWritesWhereOthersRead_mostLikelyReadsItself() {
        assertThat(found(
                        of("reader", READ_WRITE, Kind.LOCK, READS, "com.acme.Rates.read(Rates.java:9)"),
                        of("other", READ_WRITE, Kind.LOCK, WRITES, "com.acme.Rates.set(Rates.java:30)"),
                        of(
                                "writer",
                                READ_WRITE,
                                Kind.LOCK,
                                WRITES,
                                "com.acme.Rates.raise(Rates.java:20)",
                                "com.acme.Rates.read(Rates.java:12)")))
                .singleElement()
                .extracting(Finding::words)
                .asString()
                .contains(
                        "there stood 1 at com.acme.Rates.raise(Rates.java:20), 1 at com.acme.Rates.read(Rates.java:9)")
                .endsWith(
                        " “writer” wants it for writing at com.acme.Rates.raise(Rates.java:20), in a method in which"
                                + " others want it for reading: most likely it has it for reading itself, and so waits for itself.");
    }

    @Test
    void writersAndStampedLocks_areToldWhatMayBe() {
        assertThat(found(of("a", READ_WRITE, Kind.LOCK, WRITES, HERE), of("b", READ_WRITE, Kind.LOCK, WRITES, HERE))
                        .get(0)
                        .words())
                .endsWith(" A thread that has it for reading and wants it for writing waits for itself.");
        String stamped = LOCKS + "StampedLock";
        assertThat(new Story()
                        .until(20_000)
                        .hang(of("a", stamped, Kind.PARK, HERE), of("b", stamped, Kind.PARK, HERE))
                        .found("hung-lock")
                        .get(0)
                        .words())
                .endsWith(" A thread that has it and takes it once more waits for itself.");
    }

    @Test
    void besideThreadsThatRun_itIsANoteOfThoseThatWereHeardOf_andElseNone() {
        busy("a", "b");
        assertThat(found(waiting("a"), waiting("b"), running()))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(found(waiting("c"), waiting("d"), running())).isEmpty();
    }

    @Test
    void asInADumpLongBefore_isAWarningWhoeverRuns() {
        assertThat(found(shown("a"), shown("b"), waiting("c"), running()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.words())
                            .endsWith(
                                    " 2 of them stood so in a dump at +15.000 s, 5 s before, and have not run since.");
                });
    }

    @Test
    void threadsThatWereHeardOfAMomentBefore_areNone() {
        story.waitInLane(18_500, 600, "a", "sleep", null).waitInLane(18_500, 600, "b", "sleep", null);
        assertThat(found(waiting("a"), waiting("b"))).isEmpty();
    }

    @Test
    void aLockThatSomebodyGotAMomentBefore_isNone() {
        busy("a", "b");
        new Waiting(story).at("c", 19_000, 19_100);
        assertThat(found(waiting("a"), waiting("b"))).isEmpty();
    }

    @Test
    void oneThread_oneThatIsKnownToHaveIt_orWhatIsNoLock_isNone() {
        assertThat(found(waiting("a"))).isEmpty();
        assertThat(found(waiting("a", "b"), waiting("b", "a"), waiting("c"))).isEmpty();
        assertThat(found(
                        of("a", "java.util.concurrent.Phaser", Kind.PARK, HERE),
                        of("b", "java.util.concurrent.Phaser", Kind.PARK, HERE)))
                .isEmpty();
        assertThat(found(of("a", "com.acme.Account", Kind.WAIT, HERE), of("b", "com.acme.Account", Kind.WAIT, HERE)))
                .isEmpty();
    }

    @Test
    void whoMayHaveItForAMoment_makesItUnsure() {
        var reads = thread("reads", END, new DumpedWait(Kind.SOCKET, "", 0, ""), HERE);
        var sleeps = thread("sleeps", END, new DumpedWait(Kind.SLEEP, "", 0, ""), HERE);
        assertThat(found(waiting("a"), waiting("b"), reads)).isEmpty();
        assertThat(found(waiting("a"), waiting("b"), sleeps)).isEmpty();
        story.waitInLane(19_000, 600, "sleeps", "sleep", null);
        assertThat(found(waiting("a"), waiting("b"), sleeps)).hasSize(1);
    }

    @Test
    void aConvoyOfTheSameThreads_comesBehindIt_andIsNotItsFault() {
        for (int at = 0; at < 10_000; at += 100) {
            var wait = new Waiting(story);
            for (String thread : List.of("a", "b", "c", "d")) {
                wait.at(thread, at, at + 95);
            }
        }
        story.hang(waiting("a"), waiting("b"), waiting("c"));
        List<Finding> all = Findings.in(story.trace());
        assertThat(all).extracting(finding -> finding.kind().id()).startsWith("hung-lock", "convoy");
        assertThat(all.get(0).symptoms()).isEmpty();
    }

    /** Waits for the lock, over the lanes. */
    private record Waiting(Story story) {
        void at(String thread, long from, long to) {
            story.waitAt((double) from, (double) (to - from), thread, "park", "ReentrantLock", "Bank.move:12");
        }
    }
}
